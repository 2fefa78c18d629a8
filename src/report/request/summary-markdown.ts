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
/** Reviewers that are named. */
const PEOPLE = 3

/** What maintainers need to know, who need not know the language: what a request carries, what is open, and what they are to do. */
export function summaryMarkdown({ request, t, depth, isDone }: Telling): string[][] {
  const counts = countRequest(request)
  const language = languageName(request.locale, t)
  return [
    [prose(t(`request:about.${request.kind}`, { language, commit: shortId(request.base) }))],
    countWords(request, counts, t).map(words => `- ${literal(words)}`),
    depth.cut === 'posts' ? [] : table(request, t),
    [literal(isDone ? doneWords(request, t) : todoWords(request, counts, t))],
    ...conflictMarkdown(request, [t]),
  ]
}

/** What a request carries is no matter of an issue. */
function countWords({ kind }: TranslationRequest, counts: RequestCounts, t: Words): string[] {
  const { work, workPosts, conflicts } = counts
  const names = [...(kind === 'issue' ? [] : (['carried', 'translated'] as const)), ...LEFT]
  const told = names.flatMap(name =>
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

const LEFT = ['untranslated', 'queued'] as const

/** What a maintainer does next. */
function todoWords(request: TranslationRequest, counts: RequestCounts, t: Words): string {
  const { kind, locale, reviewers = [] } = request
  const language = languageName(locale, t)
  // By name alone: a mention would call them before there is anything to review
  const people = reviewers.slice(0, PEOPLE).join(', ')
  if (kind === 'issue' && people !== '') return t('request:todo.issueKnown', { language, people })
  if (kind === 'issue') return t('request:todo.issue', { language })
  if (counts.conflicts > 0) return t('request:todo.conflicts')
  const isDone = counts.work + counts.untranslated === 0
  return t(isDone ? 'request:todo.merge' : 'request:todo.mergeAll', { language })
}

/** Why there is nothing to do. */
export function doneWords({ kind, locale }: TranslationRequest, t: Words): string {
  const code = kind === 'issue' ? 'request:closing.issue' : 'request:closing.done'
  return t(code, { language: languageName(locale, t) })
}

/** A row for each of several posts. */
function table({ posts, kind }: TranslationRequest, t: Words): string[] {
  if (posts.length < 2) return []
  const columns = kind === 'issue' ? WAITING : COLUMNS
  const header = [t('status:column.post'), ...columns.map(column => t(column.code))]
  const rows = posts.slice(0, ROWS).map(post => [nameOf(post), ...columns.map(({ of }) => of(post) || '')])
  const more = posts.length - ROWS
  const rest = more > 0 ? [[literal(t('request:more', { count: more })), ...columns.map(() => '')]] : []
  return markdownTable([header, ...rows.map(row => row.map(String)), ...rest], 'lrrr')
}

interface Column {
  readonly code: string
  readonly of: (post: RequestPost) => number
}

const WAITING: readonly Column[] = [
  { code: 'update:column.open', of: ({ work, untranslated }) => work.length + untranslated.length },
]
const COLUMNS: readonly Column[] = [
  { code: 'update:column.carried', of: ({ carried }) => carried.length },
  { code: 'request:column.translated', of: ({ translated }) => translated },
  ...WAITING,
]

function nameOf({ title, source }: RequestPost): string {
  return title.trim() === '' ? codeSpan(shortened(source, TITLE)) : literal(shortened(title, TITLE))
}
