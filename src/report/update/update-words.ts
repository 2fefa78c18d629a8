import { reasonWords } from '../changes/reason-words.ts'
import { placeWords } from '../changes/target-place.ts'
import { commandLine } from '../text/command-line.ts'
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
    ...signOffWords(item, t),
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

function leftWords(item: UpdateItem, t: Words): string[] {
  const left = item.changes.filter(({ state }) => state === 'left')
  const told = [...new Set(left.map(each => reasonOf(each, { item, t })))]
  const count = told.length - LEFT
  return [...told.slice(0, LEFT), ...(count > 0 ? [t('update:more', { count })] : [])]
}

/** The command by which removed passages are signed off that may be gone from the target too. */
function signOffWords({ changes, source, locale }: UpdateItem, t: Words): string[] {
  const lines = [...new Set(changes.flatMap(({ oldLine }) => oldLine ?? []))]
  const isOther = changes.some(
    ({ reasons, oldLine }) => oldLine === undefined && reasons.some(({ code }) => code === 'cannotCarryGone'),
  )
  const rest = isOther ? [t('update:signOffRest')] : []
  if (lines.length === 0) return rest
  const paths = lines.slice(0, LEFT).map(line => `${source}:${line}`)
  const command = commandLine('accept', { options: ['--locale', locale], paths })
  return [t('update:signOff', { command }), ...rest]
}

interface ReasonOptions {
  readonly item: UpdateItem
  readonly t: Words
}

/** `index.md:40: cannot be carried: …`, the place in the source; of what was removed its text, and the place as `diff` tells it. */
function reasonOf(each: UpdateChange, { item, t }: ReasonOptions): string {
  const { change, reasons } = each
  const why = reasons.map(reason => reasonWords(reason, t)).join(t('diff:join.sentences'))
  if (change.after !== null) {
    const place = { path: item.source, lines: change.after.lines }
    return [placeWords(place, item.target), why].join(t('diff:join.label'))
  }
  const text = cutEnd(printable((change.before?.text ?? '').replaceAll(/\s+/g, ' ').trim()), TEXT)
  return [removedPlace(each, { item, t }), text, why].filter(words => words !== '').join(t('diff:join.label'))
}

/** Where it certainly stands in the target, else where it stood in the older source. */
function removedPlace({ change, stands }: UpdateChange, { item, t }: ReasonOptions): string {
  if (stands !== undefined) return placeWords({ path: item.target, lines: stands }, item.source)
  const commit = shortId(change.since ?? item.basis.commit ?? '')
  return t('diff:lineThen', { line: change.before?.lines[0] ?? 1, commit })
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
