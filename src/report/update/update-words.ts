import { reasonWords } from '../changes/reason-words.ts'
import { placeWords } from '../changes/target-place.ts'
import { cutEnd } from '../text/cut.ts'
import { isolate } from '../text/isolate.ts'
import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'
import { countItem, COUNTED } from './count-items.ts'
import type { UpdateChange, UpdateItem } from './update-report.ts'

/** What became of the changes, counted: `12 carried over`, `2 for a translator`. */
export function countWords(item: UpdateItem, t: Words): string[] {
  const counts = countItem(item)
  return COUNTED.flatMap(name => {
    const count = counts[name]
    return count === 0 ? [] : [t(`update:count.${name}`, { count })]
  })
}

/** All that is told of a translation beside the counts, a sentence each. */
export function detailWords(item: UpdateItem, t: Words): string[] {
  const { problem, moves, records } = item
  if (problem !== null) return [t(problem.code, safe(problem.params))]
  return [
    ...placesWords(item, t),
    ...(moves.length === 0
      ? []
      : [
          t('update:moved', {
            headings: moves
              .map(heading => isolate(printable(heading), item.locale))
              .join(t('diff:join.items')),
          }),
        ]),
    ...leftWords(item, t),
    ...basisWords(item, t),
    ...(records.added > 0 ? [t('update:records.added', { count: records.added })] : []),
    ...(records.renewed > 0 ? [t('update:records.renewed', { count: records.renewed })] : []),
  ]
}

function safe(params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const entries = Object.entries(params)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? printable(value) : value]),
  )
}

/** Lines of the target that something is carried into, as it was before. */
function placesWords({ changes }: UpdateItem, t: Words): string[] {
  const places = joined(changes.flatMap(({ lines }) => lines))
  const [first] = places
  if (first === undefined) return []
  const shown = places.slice(0, PLACES).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  const isOne = places.length === 1 && first[0] === first[1]
  const words = t(isOne ? 'update:line' : 'update:lines', { lines: shown.join(t('diff:join.items')) })
  const count = places.length - shown.length
  return [count === 0 ? words : t('update:morePlaces', { places: words, count })]
}

/** Places and reasons that are told one by one. */
const PLACES = 12
const LEFT = 5

type Lines = readonly [number, number]

/** In order; those that touch each other as one. */
function joined(places: readonly Lines[]): Lines[] {
  const found: Lines[] = []
  for (const [from, to] of places.toSorted(([a], [b]) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || from > last[1] + 1) found.push([from, to])
    else found.splice(-1, 1, [last[0], Math.max(last[1], to)])
  }
  return found
}

function leftWords({ changes, source, target }: UpdateItem, t: Words): string[] {
  const left = changes.filter(({ state }) => state === 'left')
  const told = [...new Set(left.map(each => reasonOf(each, { source, target, t })))]
  const count = told.length - LEFT
  return [...told.slice(0, LEFT), ...(count > 0 ? [t('update:more', { count })] : [])]
}

interface ReasonOptions extends Pick<UpdateItem, 'source' | 'target'> {
  readonly t: Words
}

/** `index.md:40: cannot be carried: …`, the place in the source; of what was removed the place in the target, and its text. */
function reasonOf({ change, reasons, stands }: UpdateChange, { source, target, t }: ReasonOptions): string {
  const why = reasons.map(reason => reasonWords(reason, t)).join(t('diff:join.sentences'))
  const { before, after } = change
  if (after !== null)
    return [placeWords({ path: source, lines: after.lines }, target), why].join(t('diff:join.label'))
  const path = stands === undefined ? { path: source, lines: null } : { path: target, lines: stands }
  const text = cutEnd(printable((before?.text ?? '').replaceAll(/\s+/g, ' ').trim()), TEXT)
  return [placeWords(path, stands === undefined ? target : source), text, why]
    .filter(words => words !== '')
    .join(t('diff:join.label'))
}

/** Cells of a removed text that are quoted. */
const TEXT = 48

/** Where the basis goes, or why it stays; nothing where nobody expects it to go. */
function basisWords({ basis, newBasis, stays, outcome }: UpdateItem, t: Words): string[] {
  const from = shortId(basis.commit ?? '')
  if (newBasis !== null) {
    const key = newBasis.field === null ? 'movesInLedger' : 'moves'
    return [t(`update:basis.${key}`, { from, to: shortId(newBasis.commit) })]
  }
  const isTold = stays === 'unpublished' || (stays === 'work' && outcome !== 'none')
  return isTold ? [t(`update:basis.${stays}`, { from })] : []
}
