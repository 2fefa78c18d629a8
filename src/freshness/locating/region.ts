import type { Bead } from '../../alignment/types.ts'
import type { Segment } from '../../document/types.ts'
import { isAhead } from './is-ahead.ts'
import type { Scene, Told } from './scene.ts'
import { isEvidence } from './vouching.ts'

/**
 * True when the target segments of some beads were made from the newer source: what stands at the basis is told from what became
 * of it, with what was added and may have its counterpart among these target segments. With `told` that is to be among it.
 */
export function isNewerAt(beads: ReadonlySet<Bead>, scene: Scene, told?: Told): boolean {
  const [before, target] = [sourcesOf(beads), targetsOf(beads)]
  if (before.length === 0 || target.length === 0) return false
  const became = new Set([...heirsOf(before, scene), ...(told?.after ?? [])])
  const added = additionsAt(target, scene).filter(segment => !became.has(segment))
  const after = [...became, ...added]
  const isOfMore = told !== undefined || added.length > 0
  return (
    after.length > 0 && isAhead({ before, after, target }) && (!isOfMore || isEvidence(before, after, scene))
  )
}

/** What became of segments of the basis; nothing of removed ones. */
function heirsOf(before: readonly Segment[], { changed }: Scene): Segment[] {
  return [...new Set(before.flatMap(segment => changed().get(segment.id)?.after ?? [segment]))]
}

/** What was added and has its counterpart among these target segments. */
function additionsAt(target: readonly Segment[], { added }: Scene): Segment[] {
  const here = new Set(target.flatMap(({ id }) => added().get(id) ?? []))
  return [...here].flatMap(({ after }) => after)
}

function sourcesOf(beads: ReadonlySet<Bead>): Segment[] {
  return [...beads].flatMap(({ source }) => source)
}

function targetsOf(beads: ReadonlySet<Bead>): Segment[] {
  return [...beads].flatMap(({ target }) => target)
}
