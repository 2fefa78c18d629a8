import { cells } from '../text/cells.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'
import { harmless } from './harmless.ts'
import type { RequestPost, TranslationRequest } from './request.ts'
import { subjectWords } from './subject-words.ts'

/** Cells of the first line; what is longer, git's own lists and GitHub cut. */
const SUBJECT = 72
/** Posts that are listed, and UTF-16 units of each path. */
const POSTS = 100
const PATH = 300

/**
 * What a commit of a request does, in the source language: a first line of at most 72 cells, the translations with what happened in each, and the
 * commit whose sources they follow. Ends in a line end.
 */
export function formatCommitMessage(request: TranslationRequest, t: Words): string {
  const { posts, base } = request
  const more = posts.length - POSTS
  const lines = [
    firstLine(request, t),
    '',
    ...posts.slice(0, POSTS).map(post => `- ${postWords(post, t)}`),
    ...(more > 0 ? [`- ${t('request:more', { count: more })}`] : []),
    ...(posts.length > 0 ? [''] : []),
    t('request:commit.base', { commit: shortId(base) }),
  ]
  return `${lines.join('\n')}\n`
}

/** With as much of a title as there is room for. */
function firstLine(request: TranslationRequest, t: Words): string {
  for (let most = SUBJECT; most > 8; most -= 4) {
    const words = subjectWords(request, t, most)
    if (cells(words) <= SUBJECT) return words
  }
  return subjectWords(request, t, 0)
}

function postWords({ target, carried, translated }: RequestPost, t: Words): string {
  const counts = [
    ...(carried.length > 0 ? [t('request:count.carried', { count: carried.length })] : []),
    ...(translated > 0 ? [t('request:count.translated', { count: translated })] : []),
  ]
  const path = harmless(target, PATH)
  return counts.length === 0 ? path : `${path}${t('diff:join.label')}${counts.join(t('diff:join.items'))}`
}
