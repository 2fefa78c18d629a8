import { groupBy } from '../../freshness/group-by.ts'
import { placeLink } from '../changes/place-link.ts'
import { sectionOf } from '../diff/section-of.ts'
import { codeSpan, literal } from '../markdown.ts'
import { shortId } from '../text/short-id.ts'
import { changeItem } from './change-item.ts'
import { PLACES } from './depth.ts'
import { blobAt } from './file-links.ts'
import { leftItems } from './left-items.ts'
import type { RequestPost } from './request.ts'
import { shortened } from './shortened.ts'
import type { Telling } from './telling.ts'

/** UTF-16 units of a title, and of all names of translators, that are told. */
const TITLE = 200
const NAMES = 600

/** One post in blocks: what it is, what was carried over, each segment that a translator must look at, and what is left in the source language. */
export function postMarkdown(post: RequestPost, telling: Telling): string[][] {
  return [
    [`### ${postTitle(post)}`],
    headLines(post, telling),
    ...carriedBlocks(post, telling),
    ...workBlocks(post, telling),
    leftItems(post, telling),
  ]
}

/** One post in one line, where there is no room for more. */
export function postLine(post: RequestPost, { t }: Pick<Telling, 't'>): string {
  const { carried, work, untranslated } = post
  const counts = [
    ...(carried.length > 0 ? [t('request:count.carried', { count: carried.length })] : []),
    ...(work.length > 0 ? [t('request:count.work', { count: work.length })] : []),
    ...(untranslated.length > 0 ? [t('request:count.untranslated', { count: untranslated.length })] : []),
  ]
  const words = counts.map(literal).join(literal(t('diff:join.items')))
  const place = codeSpan(shortened(post.target, TITLE))
  return `- **${postTitle(post)}** ${place}${words === '' ? '' : `${literal(t('diff:join.label'))}${words}`}`
}

function postTitle({ title, source }: RequestPost): string {
  return literal(shortened(title.trim() === '' ? source : title, TITLE))
}

function headLines(post: RequestPost, telling: Telling): string[] {
  const { t } = telling
  const { translators, counts, isNew, work, untranslated } = post
  const isMissing = isNew && telling.request.kind === 'issue'
  const state = isMissing ? t('request:missing') : t('request:new')
  const about = [...(isNew ? [state] : []), ...basisWords(post, telling)].map(literal)
  const names = shortened(translators.join(t('diff:join.items')), NAMES)
  const cosmetic = counts?.cosmetic ?? 0
  const lines = [
    [filesOf(post, telling), ...about].join(' · '),
    ...(names === '' ? [] : [literal(t('request:translators', { names }))]),
    ...(cosmetic === 0 ? [] : [literal(t('request:cosmetic', { count: cosmetic }))]),
    ...(work.length + untranslated.length === 0 && !isMissing ? [literal(t('request:finished'))] : []),
  ]
  return lines.flatMap((line, at) => (at === 0 ? [line] : ['', line]))
}

function filesOf({ source, target, isNew }: RequestPost, { request }: Telling): string {
  const isThere = request.kind === 'pull-request' || !isNew
  const [from, to] = [blobAt(request, 'base'), isThere ? blobAt(request, 'head') : undefined]
  const links = [
    placeLink({ path: source, lines: null }, { blob: from, beside: '' }),
    placeLink({ path: target, lines: null }, { blob: to, beside: source }),
  ]
  return links.join(isNew ? ' ⇒ ' : ' → ')
}

/** From which source version to which the translation moves, or at which it stays. */
function basisWords({ basis: { before, after } }: RequestPost, { t }: Telling): string[] {
  const [from, to] = [before, after].map(id => (id === null ? null : shortId(id)))
  if (from != null && to != null && from !== to) return [t('update:basis.moves', { from, to })]
  const commit = to ?? from
  return commit == null ? [] : [t('status:basis.at', { commit })]
}

function carriedBlocks({ carried, ...post }: RequestPost, telling: Telling): string[][] {
  const { t, depth } = telling
  if (carried.length === 0) return []
  const words = literal(t('request:carried', { count: carried.length }))
  if (depth.carried === 'count') return [[words]]
  const shown = depth.carried === 'texts' ? depth : PLACES
  const context = { ...telling, depth: shown, post: { ...post, carried }, lead: '' }
  return [
    ['<details>', `<summary>${words}</summary>`],
    carried.flatMap(one => changeItem(one, context)),
    ['</details>'],
  ]
}

function workBlocks(post: RequestPost, telling: Telling): string[][] {
  const { t, ticked } = telling
  if (post.work.length === 0) return []
  const groups = groupBy(post.work, ({ change }) => sectionOf(change))
  const lists = [...groups].flatMap(([title, group]) => [
    [`**§ ${literal(title === '' ? t('diff:beginning') : title)}**`],
    group.flatMap(one => {
      const lead = `[${ticked.has(one.key) ? 'x' : ' '}] ${codeSpan(one.key)} · `
      return changeItem(one, { ...telling, post, lead })
    }),
  ])
  return [[`**${literal(t('request:work', { count: post.work.length }))}**`], ...lists]
}
