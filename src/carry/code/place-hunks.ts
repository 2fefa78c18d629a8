import { isAlike } from './is-alike.ts'
import { hunksOf, pairInOrder, type Hunk } from './pair-units.ts'
import type { Unit } from './read-units.ts'

/** The three texts of one code block. */
export interface Sides {
  readonly before: readonly Unit[]
  readonly after: readonly Unit[]
  readonly target: readonly Unit[]
}

/**
 * A stretch of the source that changed, and where it stands in the target.
 * - `found`: its older lines are there, words aside; `at` are they.
 * - `already`: its newer lines are.
 * - `own`: neither; the target has lines of its own there.
 * - `several`: the older lines stand there more than once, and nothing around them tells which are meant.
 */
export interface PlacedHunk extends Hunk {
  readonly state: 'found' | 'already' | 'own' | 'several'
  readonly at: readonly [start: number, end: number]
}

export interface Placed {
  /** For each unit of `before` its index in the target, or -1. */
  readonly pairs: readonly number[]
  readonly hunks: readonly PlacedHunk[]
}

/** Finds what changed between two versions of a code block in a translation of the older one. */
export function placeHunks(sides: Sides): Placed {
  const { before, after, target } = sides
  const source = pairInOrder(textsOf(before), textsOf(after))
  const hunks = hunksOf(source, after.length)
  const [old, fresh, own] = [keysOf(before), keysOf(after), keysOf(target)]
  if (isSame(fresh, own) && !isSame(fresh, old))
    return { pairs: source, hunks: hunks.map(hunk => ({ ...hunk, state: 'already', at: hunk.after })) }
  const pairs = pairTranslated(before, target)
  const kept = new Set(pairs.filter((_, i) => source[i] !== -1))
  return { pairs, hunks: hunks.flatMap(hunk => place(hunk, { pairs, kept }, sides)) }
}

/** Equal units first; between them those that differ in their words only. */
function pairTranslated(before: readonly Unit[], target: readonly Unit[]): number[] {
  const pairs = pairInOrder(textsOf(before), textsOf(target))
  for (const hunk of hunksOf(pairs, target.length)) {
    const [from, at] = [hunk.before[0], hunk.after[0]]
    const inner = pairInOrder(keysOf(before.slice(...hunk.before)), keysOf(target.slice(...hunk.after)))
    for (const [k, partner] of inner.entries()) if (partner !== -1) pairs[from + k] = at + partner
  }
  return pairs
}

interface Paired extends Pick<Placed, 'pairs'> {
  /** Units of the target that belong to what the source still has. */
  readonly kept: ReadonlySet<number>
}

function place(hunk: Hunk, { pairs, kept }: Paired, sides: Sides): PlacedHunk[] {
  const { before, after } = hunk
  const region = regionOf(before, pairs, sides)
  const at = standing(pairs.slice(...before))
  if (at !== undefined) {
    const isSure =
      (region?.[0] === at[0] && region[1] === at[1]) ||
      onlyPlace(before, sides.before, sides.target) !== undefined
    return [{ ...hunk, state: isSure ? 'found' : 'several', at }]
  }
  const there = onlyPlace(after, sides.after, sides.target)
  if (there !== undefined && !holds(there, kept)) return [{ ...hunk, state: 'already', at: there }]
  if (region === undefined) return [{ ...hunk, state: 'own', at: [0, 0] }]
  if (before[0] === before[1] && region[0] === region[1]) return [{ ...hunk, state: 'found', at: region }]
  const isThere = isSame(keysOf(sides.target.slice(...region)), keysOf(sides.after.slice(...after)))
  if (isThere) return [{ ...hunk, state: 'already', at: region }]
  return placeLines(hunk, region, sides) ?? [{ ...hunk, state: 'own', at: region }]
}

function holds([start, end]: PlacedHunk['at'], units: ReadonlySet<number>): boolean {
  for (let at = start; at < end; at += 1) if (units.has(at)) return true
  return false
}

/** What the target has between the neighbours of some units; undefined where it does not have both. */
function regionOf(
  [from, to]: Hunk['before'],
  pairs: readonly number[],
  { target }: Sides,
): readonly [start: number, end: number] | undefined {
  const low = from === 0 ? -1 : (pairs[from - 1] ?? -1)
  const high = to === pairs.length ? target.length : (pairs[to] ?? -1)
  return (from > 0 && low === -1) || high === -1 ? undefined : [low + 1, high]
}

/** Line by line, where all three have as many and each is a form of the one before; else a change is one piece. */
function placeLines(
  { before, after }: Hunk,
  region: PlacedHunk['at'],
  sides: Sides,
): PlacedHunk[] | undefined {
  const [old, fresh] = [sides.before.slice(...before), sides.after.slice(...after)]
  const own = sides.target.slice(...region)
  if (old.length !== fresh.length || old.length !== own.length) return undefined
  if (!old.every(({ text }, k) => isAlike(text, fresh[k]?.text ?? ''))) return undefined
  return own.map(({ key }, k) => ({
    before: [before[0] + k, before[0] + k + 1],
    after: [after[0] + k, after[0] + k + 1],
    state: key === old[k]?.key ? 'found' : key === fresh[k]?.key ? 'already' : 'own',
    at: [region[0] + k, region[0] + k + 1],
  }))
}

/** The stretch of the target that has all of these, one behind the other, and nothing else. */
function standing(partners: readonly number[]): [number, number] | undefined {
  const [first = -1] = partners
  if (first === -1 || partners.some((partner, i) => partner !== first + i)) return undefined
  return [first, first + partners.length]
}

/** Where the target has a stretch of units, which both have once and no more. */
function onlyPlace(
  [start, end]: PlacedHunk['at'],
  units: readonly Unit[],
  target: readonly Unit[],
): PlacedHunk['at'] | undefined {
  const wanted = keysOf(units.slice(start, end))
  const [[at = 0, ...more], own] = [placesOf(wanted, keysOf(target)), placesOf(wanted, keysOf(units))]
  return wanted.length > 0 && more.length === 0 && own.length === 1 && at !== -1
    ? [at, at + wanted.length]
    : undefined
}

function placesOf(wanted: readonly string[], keys: readonly string[]): number[] {
  const places = keys.flatMap((_, i) => (wanted.every((key, k) => keys[i + k] === key) ? [i] : []))
  return places.length === 0 ? [-1] : places
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i])
}

function keysOf(units: readonly Unit[]): string[] {
  return units.map(({ key }) => key)
}

function textsOf(units: readonly Unit[]): string[] {
  return units.map(({ text }) => text)
}
