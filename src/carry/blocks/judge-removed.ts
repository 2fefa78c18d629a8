import type { Bead } from '../../alignment/types.ts'
import type { Segment, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import { type Placing, placingOf } from '../../freshness/locating/placing.ts'
import { partnersOf, SURE, type Versions } from './counterparts.ts'

/**
 * The target segments that say what removed segments of the basis said and nothing else; `already`: the target has none, for sure.
 * `gone` has all segments that are to go.
 */
export function judgeRemoved(
  versions: Versions,
  segments: readonly Segment[],
  gone: ReadonlySet<SegmentId>,
): readonly Segment[] | 'already' | 'unsure' {
  const { before, target } = versions
  const placing = placingOf(before, target)
  const beads = [...new Set(segments.map(({ id }) => placing.ofSource.get(id)))]
  if (beads.every(bead => bead === undefined || (bead.target.length === 0 && bead.confidence >= SURE)))
    return 'already'
  const isSure = beads.every(
    bead =>
      bead !== undefined &&
      isWhole(bead, gone) &&
      !isContested(bead, versions) &&
      !hasHalf(bead, placing, versions),
  )
  return isSure ? beads.flatMap(bead => bead?.target ?? []) : 'unsure'
}

/** All of its source goes, and the target has something for it. */
function isWhole({ source, target, confidence }: Bead, gone: ReadonlySet<SegmentId>): boolean {
  return confidence >= SURE && target.length > 0 && source.every(({ id }) => gone.has(id))
}

/** The newer source has something new that the target segments may stand for. */
function isContested({ target: own }: Bead, { before, after, target }: Versions): boolean {
  const { older } = partnersOf({ before, after })
  return own.some(({ id }) => {
    const bead = placingOf(after, target).ofTarget.get(id)
    return bead !== undefined && bead.confidence >= EVEN && bead.source.some(({ id }) => !older.has(id))
  })
}

const EVEN = 0.5

/** Beside it, in source or target, stands something of its kind that has no counterpart or shares one: it may be the other half. */
function hasHalf(bead: Bead, placing: Placing, versions: Versions): boolean {
  const { before, target } = versions
  const beside = [
    ...neighboursOf(bead.source, comparableSegments(before)).map(({ id }) => placing.ofSource.get(id)),
    ...neighboursOf(bead.target, comparableSegments(target)).map(({ id }) => placing.ofTarget.get(id)),
  ]
  return beside.some(other => other !== undefined && other !== bead && isHalf(other, bead, versions))
}

function neighboursOf(members: readonly Segment[], segments: readonly Segment[]): readonly Segment[] {
  const indexes = members.map(({ id }) => segments.findIndex(segment => segment.id === id))
  return [Math.min(...indexes) - 1, Math.max(...indexes) + 1].flatMap(index => segments[index] ?? [])
}

function isHalf({ source, target }: Bead, bead: Bead, versions: Versions): boolean {
  if (source.length === 1 && target.length === 1) return false
  const kinds = new Set(bead.source.map(kindOf))
  if (![...source, ...target].some(segment => kinds.has(kindOf(segment)))) return false
  const { older, newer } = partnersOf(versions)
  if (source.length > 0) return source.some(({ id }) => newer.has(id))
  return !target.every(({ id }) => {
    const now = placingOf(versions.after, versions.target).ofTarget.get(id)
    const [only, ...more] = now?.source ?? []
    return only !== undefined && more.length === 0 && !older.has(only.id) && (now?.confidence ?? 0) >= SURE
  })
}

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'html', 'other'])

/** A paragraph may be half of an item, and no code or heading half of either. */
function kindOf({ kind }: Segment): string {
  return PROSE.has(kind) ? 'prose' : kind
}
