import type { Document, Segment } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import { isLeft } from './is-left.ts'

/** Words in a row that are looked for. */
const RUN = 3
/** So many UTF-16 units of a segment are looked at: a copy begins as its source does. */
const HEAD = 64
/** Share of the runs that code and addresses leave alone. */
const SHARE = 0.25
const WORD = /[\p{L}\p{M}]+/gu

/** Source → its segments by the runs of words at their heads. */
const known = new WeakMap<Document, ReadonlyMap<string, readonly Segment[]>>()

/**
 * The segments of a source whose words a target segment still has. Nothing is aligned, so that looking for copies where there are
 * none costs little more than reading the target.
 */
export function findCopies(target: Segment, source: Document): readonly Segment[] {
  if (!target.translatable || target.kind === 'code') return []
  const heads = known.get(source) ?? headsOf(source)
  known.set(source, heads)
  const runs = new Set(runsOf(target))
  if (runs.size === 0) return []
  const shared = new Map<Segment, number>()
  for (const run of runs)
    for (const segment of heads.get(run) ?? []) shared.set(segment, (shared.get(segment) ?? 0) + 1)
  const alike = [...shared].filter(([, count]) => count >= runs.size * SHARE)
  return alike.flatMap(([segment]) => (isLeft([segment], [target]) ? [segment] : []))
}

function headsOf(source: Document): Map<string, Segment[]> {
  const heads = new Map<string, Segment[]>()
  for (const segment of comparableSegments(source)) {
    if (!segment.translatable) continue
    for (const run of new Set(runsOf(segment))) {
      const same = heads.get(run)
      if (same === undefined) heads.set(run, [segment])
      else same.push(segment)
    }
  }
  return heads
}

/** None of a text without small letters, as most scripts are. */
function runsOf({ source }: Segment): string[] {
  const head = source.slice(0, HEAD)
  const words = /\p{Ll}\P{L}+\p{Ll}/u.test(head) ? (head.match(WORD) ?? []) : []
  return words.slice(RUN - 1).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)
}
