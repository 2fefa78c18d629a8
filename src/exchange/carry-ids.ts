import { groupBy } from '../freshness/group-by.ts'
import { type Bag, bagOf } from '../freshness/matching/bag.ts'
import { similarity } from '../freshness/matching/similarity.ts'
import { plainText } from './plain-text.ts'
import type { ExchangeFile, Inline, Unit } from './types.ts'
import type { SourceUnit } from './units-of.ts'

/** Fills as many bytes as asked for with chance, as `randomBytes` of `node:crypto` does. */
export type RandomBytes = (count: number) => Uint8Array

/**
 * An id for each unit, in their order. Units whose text an earlier exchange of the same post had keep its ids, in the order of the
 * text; so do, between these, units of the same kind that are like an earlier one (an edit). All others get random ones, which say
 * nothing of their text. No id is given twice.
 */
export function carryIds(
  previous: ExchangeFile | null,
  units: readonly Pick<SourceUnit, 'source' | 'kind'>[],
  randomBytes: RandomBytes,
): string[] {
  const older = previous?.units ?? []
  const links = matchEqual(older, units)
  matchLike(older, units, links)
  const taken = new Set(older.map(({ id }) => id))
  return links.map(i => older[i]?.id ?? newId(taken, randomBytes))
}

type Named = Pick<Unit, 'source' | 'kind'>

/** Index of the older unit of each unit, -1 for none; equal texts in their order, those of the same codes before those of others. */
function matchEqual(older: readonly Named[], units: readonly Named[]): number[] {
  const links = units.map(() => -1)
  for (const isWhole of [true, false]) {
    const used = new Set(links)
    const free = older.flatMap((unit, i) => (used.has(i) ? [] : [[keyOf(unit.source, isWhole), i] as const]))
    const queues = groupBy(free, ([key]) => key)
    units.forEach(({ source }, at) => {
      if (links[at] === -1) links[at] = queues.get(keyOf(source, isWhole))?.shift()?.[1] ?? -1
    })
  }
  return links
}

/** Codes by their order, since an exchange may have kept older ids for them; whole with what is shown of them. */
function keyOf(source: readonly Inline[], isWhole: boolean, numbers = { last: 0 }): string {
  return source
    .map(piece => {
      if (typeof piece === 'string') return JSON.stringify(piece)
      const name = `${++numbers.last}${isWhole ? JSON.stringify(piece.shown ?? '') : ''}`
      return `<${name}>${keyOf(piece.content, isWhole, numbers)}</>`
    })
    .join('')
}

/** Pairs what is left between the same equal neighbours, best first, without crossing. */
function matchLike(older: readonly Named[], units: readonly Named[], links: number[]): void {
  const used = new Set(links)
  let at = 0
  let after = -1
  while (at < units.length) {
    if (links[at] !== -1) {
      after = links[at++] ?? -1
      continue
    }
    let end = at
    while (end < units.length && links[end] === -1) end++
    const before = end < units.length ? (links[end] ?? older.length) : older.length
    const free: number[] = []
    for (let i = after + 1; i < before && free.length < WIDEST; i++) if (!used.has(i)) free.push(i)
    pairLike({ older, free }, { units, from: at, to: Math.min(end, at + WIDEST) }, links)
    at = end
  }
}

/** Units of a gap that are compared, at most. */
const WIDEST = 200
/** Below this share of common words a text is another one. */
const LIKE = 0.5

function pairLike(
  { older, free }: { older: readonly Named[]; free: readonly number[] },
  { units, from, to }: { units: readonly Named[]; from: number; to: number },
  links: number[],
): void {
  const bags = new Map(free.map(i => [i, bagFor(older[i])] as const))
  let next = 0
  for (let j = from; j < to; j++) {
    const unit = units[j]
    const bag = bagFor(unit)
    let best = { at: -1, likeness: LIKE }
    for (let at = next; at < free.length; at++) {
      const i = free[at] ?? -1
      const other = bags.get(i)
      if (bag === undefined || other === undefined || older[i]?.kind !== unit?.kind) continue
      const likeness = similarity(bag, other)
      if (likeness > best.likeness) best = { at, likeness }
    }
    if (best.at < 0) continue
    links[j] = free[best.at] ?? -1
    next = best.at + 1
  }
}

function bagFor(unit: Named | undefined): Bag | undefined {
  return unit === undefined ? undefined : bagOf(plainText(unit.source))
}

/** Ten letters and digits, a letter first. */
function newId(taken: Set<string>, randomBytes: RandomBytes): string {
  for (;;) {
    const bytes = Array.from(randomBytes(10), (byte, i) =>
      i === 0 ? LETTERS[byte % 26] : ALPHABET[byte % 32],
    )
    const id = bytes.join('')
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** 32 marks, so that each is as likely as any other. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
