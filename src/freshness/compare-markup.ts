import { capReasons, excerpt } from '../edits/excerpt.ts'
import type { Reason } from '../edits/types.ts'
import { listStart } from './list-start.ts'
import { compareLooseMarkup, type LooseMarkup } from './loose-markup.ts'
import { markAt, type MarkupSide, markupOf } from './markup-of.ts'
import { wordsOfMarkup } from './markup-words.ts'
import type { Matching } from './matching/matching.ts'
import { type Place, placesOf, type Version } from './places.ts'

/**
 * Finds changed markup that is in no segment: tags of the site generator, heading levels and ids, list marks, fences, HTML,
 * mathematics, imports. Each segment answers for its own lines, and for the lines above it while the segment before it is
 * the same one; what is last in both versions answers for what is below. Passages that were split or merged answer with the first of them.
 * Lines for which no pair answers are compared wherever they stand. Returns reasons by index.
 */
export function compareMarkup(before: Version, after: Version, matching: Matching): LooseMarkup {
  const [older, newer] = [placesOf(before), placesOf(after)]
  const { heads, tails } = endsOf(matching)
  const found = new Map<number, readonly Reason[]>()
  const answered = { before: new Set<number>(), after: new Set<number>(), below: false }
  newer.forEach((now, j) => {
    const i = heads.get(j) ?? matching.sources[j] ?? -1
    const then = older[i]
    if (now === undefined || then === undefined) return
    answered.below ||= isLast(before, then) && isLast(after, now)
    if (matching.redrawn.has(j)) {
      answer(i, j)
      return
    }
    const previous = then.previous === -1 ? -1 : (tails.get(then.previous) ?? matching.targets[then.previous])
    const isNeighbour = previous === now.previous && (previous !== -1 || then.previous === -1)
    if (isNeighbour) answer(i, j)
    const sides = [
      { version: before, place: then, index: i },
      { version: after, place: now, index: j },
    ] as const
    const reasons = capReasons([
      ...compareLevels(sides),
      ...compareStarts(sides),
      ...compareAround(sides, isNeighbour),
    ])
    if (reasons.length > 0) found.set(j, reasons)
  })
  for (const { form, before: old, after: fresh } of matching.beads) {
    const [first = -1] = fresh
    if (form !== 'passages' || found.has(first)) continue
    const [marks, marksNow] = [marksOf(before, old), marksOf(after, fresh)]
    if (marks !== marksNow) found.set(first, [{ code: 'markupChanged', before: marks, after: marksNow }])
  }
  const loose = compareLooseMarkup([before, after], matching, answered)
  for (const [j, reasons] of loose.kept) found.set(j, [...(found.get(j) ?? []), ...reasons])
  return { ...loose, kept: found }

  function answer(i: number, j: number): void {
    answered.before.add(i)
    answered.after.add(j)
  }
}

function isLast({ text }: Version, { next }: Place): boolean {
  return next === text.length
}

/** First and last segments of passages that were split or merged stand for each other. */
function endsOf({ beads }: Matching): { heads: Map<number, number>; tails: Map<number, number> } {
  const passages = beads.filter(({ form }) => form === 'passages')
  return {
    heads: new Map(passages.map(({ before, after }) => [after[0] ?? -1, before[0] ?? -1])),
    tails: new Map(passages.map(({ before, after }) => [before.at(-1) ?? -1, after.at(-1) ?? -1])),
  }
}

/** The different marks that passages have; that there are more or fewer of one kind is told already. */
function marksOf(version: Version, members: readonly number[]): string {
  const marks = new Set(members.map(index => markAt(version, index)))
  marks.delete('')
  return [...marks].sort().join(' ')
}

function compareLevels([before, after]: readonly [MarkupSide, MarkupSide]): Reason[] {
  const [level, levelNow] = [levelOf(before), levelOf(after)]
  if (level === undefined || levelNow === undefined || level === levelNow) return []
  return [{ code: 'headingLevel', before: '#'.repeat(level), after: '#'.repeat(levelNow) }]
}

/** All numbers of a list but the first say nothing (CommonMark 0.31.2, 5.3). */
function compareStarts([before, after]: readonly [MarkupSide, MarkupSide]): Reason[] {
  const [start, startNow] = [before, after].map(({ version, index }) => listStart(version, index))
  if (start === undefined || startNow === undefined || start === startNow) return []
  return [{ code: 'markupChanged', before: `${start}.`, after: `${startNow}.` }]
}

function levelOf({ version, index }: MarkupSide): number | undefined {
  return version.segments[index]?.level
}

/** Most markup is the same to the byte; only where it is not, its meaning is compared. */
function compareAround(sides: readonly [MarkupSide, MarkupSide], above: boolean): Reason[] {
  const [raw, rawNow] = sides.map(({ version: { text }, place }) => text.slice(place.from, place.start))
  const [tail, tailNow] = sides.map(({ version: { text }, place }) => text.slice(place.end, place.next))
  const [around, aroundNow] = sides.map(containersOf)
  if (raw === rawNow && tail === tailNow && around === aroundNow) return []
  const headings = sides.every(side => levelOf(side) !== undefined)
  const below = sides.every(({ version: { text }, place }) => place.next === text.length)
  const [then = '', now = ''] = sides.map(side => markupOf(side, { above, below, headings }))
  if (then === now && around === aroundNow) return []
  const [old, fresh] = then === now ? [around ?? '', aroundNow ?? ''] : [then, now]
  return [...compareWords(old, fresh), { code: 'markupChanged', ...excerpt(old, fresh) }]
}

/** What people read in a shortcode is a translator's work, as it is within a segment. */
function compareWords(before: string, after: string): Reason[] {
  const [words, wordsNow] = [wordsOfMarkup(before), wordsOfMarkup(after)]
  return (['said', 'seen'] as const).flatMap((kind): Reason[] => {
    const [old, fresh] = [words[kind].join('\n'), wordsNow[kind].join('\n')]
    if (old === fresh) return []
    return [{ code: kind === 'said' ? 'markupWords' : 'visibleText', ...excerpt(old, fresh) }]
  })
}

function containersOf({ version, index }: MarkupSide): string {
  return version.segments[index]?.containers.join(' › ') ?? ''
}
