import { codeSpan, literal, markdownTable, prose } from '../markdown.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'
import { conflictMarkdown } from './conflict-markdown.ts'
import { countRequest, type RequestCounts } from './count-request.ts'
import { languageName } from './language-name.ts'
import type { RequestPost, TranslationRequest } from './request.ts'
import { shortened } from './shortened.ts'
import type { Telling } from './telling.ts'

/** Posts that get a row, and UTF-16 units of a title in one. */
const ROWS = 30
const TITLE = 80

/** What maintainers need to know, who need not know the language: what a request carries, what is open, and what they are to do. */
export function summaryMarkdown({ request, t, depth }: Omit<Telling, 'ticked'>): string[][] {
  const counts = countRequest(request)
  const language = languageName(request.locale, t)
  return [
    [prose(t(`request:about.${request.kind}`, { language, commit: shortId(request.base) }))],
    countWords(counts, t).map(words => `- ${literal(words)}`),
    depth.cut === 'posts' ? [] : table(request.posts, t),
    [literal(todoWords(request, counts, t))],
    ...conflictMarkdown(request, t),
  ]
}

function countWords(counts: RequestCounts, t: Words): string[] {
  const { work, workPosts, conflicts } = counts
  const told = (['carried', 'translated', 'untranslated', 'queued'] as const).flatMap(name =>
    counts[name] === 0 ? [] : [t(`request:summary.${name}`, { count: counts[name] })],
  )
  const open = t('request:summary.work', {
    segments: t('diff:segments', { count: work }),
    posts: t('status:posts', { count: workPosts }),
  })
  return [
    work === 0 ? t('request:summary.noWork') : open,
    ...told,
    ...(conflicts === 0 ? [] : [t('request:summary.conflicts', { count: conflicts })]),
  ]
}

/** What a maintainer does next. */
function todoWords({ kind, locale }: TranslationRequest, counts: RequestCounts, t: Words): string {
  const language = languageName(locale, t)
  if (kind === 'issue') return t('request:todo.issue', { language })
  if (counts.conflicts > 0) return t('request:todo.conflicts')
  const isDone = counts.work + counts.untranslated === 0
  return t(isDone ? 'request:todo.merge' : 'request:todo.mergeAll', { language })
}

/** A row for each of several posts. */
function table(posts: readonly RequestPost[], t: Words): string[] {
  if (posts.length < 2) return []
  const header = [
    t('status:column.post'),
    t('update:column.carried'),
    t('request:column.translated'),
    t('update:column.open'),
  ]
  const more = posts.length - ROWS
  const rest = more > 0 ? [[literal(t('request:more', { count: more })), '', '', '']] : []
  return markdownTable([header, ...posts.slice(0, ROWS).map(row), ...rest], 'lrrr')
}

function row({ title, source, carried, translated, work, untranslated }: RequestPost): string[] {
  const counts = [carried.length, translated, work.length + untranslated.length]
  const name = title.trim() === '' ? codeSpan(shortened(source, TITLE)) : literal(shortened(title, TITLE))
  return [name, ...counts.map(count => (count === 0 ? '' : String(count)))]
}
