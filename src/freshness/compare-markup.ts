import { capReasons, excerpt } from '../edits/excerpt.ts'
import type { Reason } from '../edits/types.ts'
import { normaliseMarkup } from './normalise-markup.ts'
import { type Place, placesOf, type Version } from './places.ts'

/** Which segment belongs to which: index in `before` → index in `after` and back, -1 for none. */
interface Partners {
  readonly targets: readonly number[]
  readonly sources: readonly number[]
}

/**
 * Finds changed markup that is in no segment: tags of the site generator, heading levels and ids, list marks, fences, HTML,
 * mathematics, imports. Each segment answers for its own lines, and for the lines above it while the segment before it is
 * the same one; the last answers for what is below. Returns reasons by index in `after`.
 */
export function compareMarkup(before: Version, after: Version, partners: Partners): Map<number, Reason> {
  const [older, newer] = [placesOf(before), placesOf(after)]
  const found = new Map<number, Reason>()
  newer.forEach((now, j) => {
    const i = partners.sources[j] ?? -1
    const then = older[i]
    if (now === undefined || then === undefined) return
    const isNeighbour =
      then.previous === -1 ? now.previous === -1 : partners.targets[then.previous] === now.previous
    const sides = [
      { version: before, place: then, index: i },
      { version: after, place: now, index: j },
    ] as const
    const reason = differ(sides, isNeighbour)
    if (reason !== undefined) found.set(j, reason)
  })
  return found
}

interface Side {
  readonly version: Version
  readonly place: Place
  readonly index: number
}

/** Most markup is the same to the byte; only where it is not, its meaning is compared. */
function differ(sides: readonly [Side, Side], withLines: boolean): Reason | undefined {
  const [raw, rawNow] = sides.map(({ version: { text }, place }) => text.slice(place.from, place.start))
  const [tail, tailNow] = sides.map(({ version: { text }, place }) => text.slice(place.end, place.next))
  const [around, aroundNow] = sides.map(containersOf)
  if (raw === rawNow && tail === tailNow && around === aroundNow) return undefined
  const [then = '', now = ''] = sides.map(side => markupOf(side, withLines))
  if (then === now && around === aroundNow) return undefined
  const [old, fresh] = then === now ? [around ?? '', aroundNow ?? ''] : [then, now]
  return capReasons([{ code: 'markupChanged', ...excerpt(old, fresh) }])[0]
}

function containersOf({ version, index }: Side): string {
  return version.segments[index]?.containers.join(' › ') ?? ''
}

function markupOf({ version: { text }, place }: Side, withLines: boolean): string {
  const { from, start, end, next, previous } = place
  const line = startOfLine(text, start, from)
  const stop = endOfLine(text, end)
  const own = [text.slice(line, start), next < stop ? '' : text.slice(end, stop)]
  const above = withLines
    ? text.slice(previous === -1 ? from : Math.min(endOfLine(text, from), line), line)
    : ''
  const below = next === text.length ? text.slice(stop) : ''
  return [above, own.join(' ⋯ '), below]
    .map(normaliseMarkup)
    .filter(part => part !== '⋯')
    .join('\n')
    .trim()
}

function startOfLine(text: string, at: number, limit: number): number {
  let start = at
  while (start > limit && !isLineEnd(text, start - 1)) start -= 1
  return start
}

function endOfLine(text: string, at: number): number {
  let end = at
  while (end < text.length && !isLineEnd(text, end)) end += 1
  return end
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}
