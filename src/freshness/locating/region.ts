import type { Bead } from '../../alignment/types.ts'
import type { Segment, SegmentId } from '../../document/types.ts'
import { isAhead } from './is-ahead.ts'
import { placeOf, type Scene, type Told } from './scene.ts'

/**
 * True when the target segments of some beads were made from the newer source: what stands at the basis is told from what became
 * of it, with what was added and may have its counterpart among these target segments.
 */
export function isNewerAt(beads: ReadonlySet<Bead>, scene: Scene): boolean {
  const [before, target] = [sourcesOf(beads), targetsOf(beads)]
  if (before.length === 0 || target.length === 0) return false
  const after = [...heirsOf(before, scene), ...additionsAt(target, scene)]
  return after.length > 0 && isAhead({ before, after, target })
}

/** What became of segments of the basis; nothing of removed ones. */
function heirsOf(before: readonly Segment[], { told }: Scene): Segment[] {
  const changed = new Map(told.flatMap(one => one.before.map(({ id }) => [id, one] as const)))
  const seen = new Set<Told>()
  return before.flatMap(segment => {
    const one = changed.get(segment.id)
    if (one === undefined) return [segment]
    if (seen.has(one)) return []
    seen.add(one)
    return one.after
  })
}

function additionsAt(target: readonly Segment[], scene: Scene): Segment[] {
  const added = scene.told.filter(({ change }) => change.kind === 'added')
  if (added.length === 0) return []
  const own = new Set<SegmentId>(target.map(({ id }) => id))
  const isHere = ({ after }: Told): boolean =>
    placeOf(after, scene.fresh()).segments.some(({ id }) => own.has(id))
  return added.filter(isHere).flatMap(({ after }) => after)
}

function sourcesOf(beads: ReadonlySet<Bead>): Segment[] {
  return [...beads].flatMap(({ source }) => source)
}

function targetsOf(beads: ReadonlySet<Bead>): Segment[] {
  return [...beads].flatMap(({ target }) => target)
}
