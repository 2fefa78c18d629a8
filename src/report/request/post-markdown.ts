import { groupBy } from '../../freshness/group-by.ts'
import { placeLink } from '../changes/place-link.ts'
import { sectionOf } from '../diff/section-of.ts'
import { codeSpan, literal } from '../markdown.ts'
import { shortId } from '../text/short-id.ts'
import { changeItem, type ItemContext } from './change-item.ts'
import { PLACES } from './depth.ts'
import { sourceBlob, targetBlob } from './file-links.ts'
import { leftItems } from './left-items.ts'
import type { RequestChange, RequestPost } from './request.ts'
import { shortened } from './shortened.ts'
import type { Telling } from './telling.ts'

/** UTF-16 units of a title, and of all names of translators, that are told. */
const TITLE = 200
const NAMES = 600

/**
 * One post in blocks: what it is, what was carried over, each segment that a translator must look at, and what is left in the source language. Each
 * is made when it is asked for, as a word diff takes milliseconds.
 */
export function* postMarkdown(post: RequestPost, telling: Telling): Generator<string[]> {
  yield [`### ${postTitle(post)}`]
  yield headLines(post, telling)
  yield* carriedBlocks(post, telling)
  yield* workBlocks(post, telling)
  yield leftItems(post, telling)
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

function filesOf(post: RequestPost, { request }: Telling): string {
  const { source, target } = post
  const links = [
    placeLink({ path: source, lines: null }, { blob: sourceBlob(request), beside: '' }),
    placeLink({ path: target, lines: null }, { blob: targetBlob(request, post), beside: source }),
  ]
  return links.join(' → ')
}

/** From which source version to which the translation moves, or at which it stays. */
function basisWords({ basis: { before, after } }: RequestPost, { t }: Telling): string[] {
  const [from, to] = [before, after].map(id => (id === null ? null : shortId(id)))
  if (from != null && to != null && from !== to) return [t('update:basis.moves', { from, to })]
  const commit = to ?? from
  return commit == null ? [] : [t('status:basis.at', { commit })]
}

function* carriedBlocks(post: RequestPost, telling: Telling): Generator<string[]> {
  const { t, depth } = telling
  const { carried } = post
  if (carried.length === 0 || telling.request.kind === 'issue') return
  const words = literal(t('request:carried', { count: carried.length }))
  if (depth.carried === 'count') yield [words]
  else {
    yield ['<details>', `<summary>${words}</summary>`]
    const shown = depth.carried === 'texts' ? depth : PLACES
    yield* itemBlocks(carried, { ...telling, depth: shown, post }, () => '')
    yield ['</details>']
  }
}

function* workBlocks(post: RequestPost, telling: Telling): Generator<string[]> {
  const { t, ticked } = telling
  if (post.work.length === 0) return
  yield [`**${literal(t('request:work', { count: post.work.length }))}**`]
  for (const [title, group] of groupBy(post.work, ({ change }) => sectionOf(change))) {
    yield [`**§ ${literal(title === '' ? t('diff:beginning') : title)}**`]
    yield* itemBlocks(group, { ...telling, post }, key => {
      return `[${ticked.has(key) ? 'x' : ' '}] ${codeSpan(key)} · `
    })
  }
}

/** A block for each item that has texts below it; a single one where none has. */
function* itemBlocks(
  changes: readonly RequestChange[],
  context: Omit<ItemContext, 'lead'>,
  leadOf: (key: string) => string,
): Generator<string[]> {
  const item = (one: RequestChange): string[] => changeItem(one, { ...context, lead: leadOf(one.key) })
  if (context.depth.shown === null) yield changes.flatMap(item)
  else for (const one of changes) yield item(one)
}
