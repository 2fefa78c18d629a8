import type { Bead } from '../../alignment/types.ts'
import type { Segment, SegmentId } from '../../document/types.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import { counterpartOf, partnersOf, type Versions } from './counterparts.ts'
import type { Family, Item } from './family.ts'

/** What an item of the target is: one of both versions of the source, by index; one that went; of its own; or not certain. */
export type Link = { readonly before: number; readonly after: number } | 'gone' | 'own' | 'unsure'

/** For each item of the target what it is. Items correspond as a whole: no passage of one may belong to another. */
export function linkItems(versions: Versions, family: Family): readonly Link[] {
  const [thereOf, nowOf] = [linksToTarget(versions, family), linksToNow(versions, family)]
  return family.target.map((item): Link => {
    const before = thereOf(item)
    if (typeof before === 'string') return before
    const old = family.before[before]
    const after = old === undefined ? 'unsure' : nowOf(old)
    if (typeof after === 'string') return after
    const isSame = old?.bare === item.bare && family.after[after]?.bare === item.bare
    return isSame && isHeaded(versions, old, item) ? { before, after } : 'unsure'
  })
}

/** The first segments of both are each other's, for sure. */
function isHeaded(versions: Versions, old: Item, { segments: [own] }: Item): boolean {
  const [head] = old.segments
  const twin = head === undefined ? 'unsure' : counterpartOf(versions, head)
  return typeof twin !== 'string' && twin.id === own?.id
}

/** Below this a bead is more likely wrong than right, and says nothing. */
const EVEN = 0.5

/** Index in `before` of a target item. */
function linksToTarget(
  { before, target }: Versions,
  family: Family,
): (item: Item) => number | 'own' | 'unsure' {
  const { ofSource, ofTarget } = placingOf(before, target)
  const [indexBefore, indexTarget] = [indexOf(family.before), indexOf(family.target)]
  const across = (beads: ReadonlyMap<SegmentId, Bead>, side: 'source' | 'target') => (segment: Segment) => {
    const bead = beads.get(segment.id)
    return bead === undefined || bead.confidence < EVEN ? [] : bead[side]
  }
  return item => {
    if (item.segments.length === 0) return 'unsure'
    if (item.segments.every(({ id }) => (ofTarget.get(id)?.source.length ?? 0) === 0)) return 'own'
    const at = only(item.segments.flatMap(across(ofTarget, 'source')).map(indexBefore))
    const back = only(
      (family.before[at]?.segments ?? []).flatMap(across(ofSource, 'target')).map(indexTarget),
    )
    return family.target[back] === item ? at : 'unsure'
  }
}

/** Index in `after` of an item of the basis. */
function linksToNow(versions: Versions, family: Family): (item: Item) => number | 'gone' | 'unsure' {
  const { newer, older } = partnersOf(versions)
  const [indexBefore, indexAfter] = [indexOf(family.before), indexOf(family.after)]
  const across = (links: typeof newer) => (segment: Segment) => {
    const partner = links.get(segment.id)
    return partner === undefined || partner === 'several' ? [] : [partner]
  }
  return item => {
    if (item.segments.every(({ id }) => !newer.has(id))) return 'gone'
    const at = only(item.segments.flatMap(across(newer)).map(indexAfter))
    const back = only((family.after[at]?.segments ?? []).flatMap(across(older)).map(indexBefore))
    return family.before[back] === item ? at : 'unsure'
  }
}

/** Tells in which item a segment stands; -1: in none. */
function indexOf(items: readonly Item[]): (segment: Segment) => number {
  const indexes = new Map(items.flatMap(({ segments }, at) => segments.map(({ id }) => [id, at] as const)))
  return ({ id }) => indexes.get(id) ?? -1
}

/** The number that all of some are; -1 when there is none. */
function only(numbers: readonly number[]): number {
  const [first = -1] = numbers
  return numbers.every(each => each === first) ? first : -1
}
