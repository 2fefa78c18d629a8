import type { Segment, SegmentId } from '../../document/types.ts'
import { type Placing, placingOf } from '../locating/placing.ts'
import type { Told } from '../locating/scene.ts'
import { keyOf, occurrencesOf } from './occurrences.ts'
import { relateVersions } from './relate-versions.ts'
import { type Recorded, toRecorded } from './recorded.ts'
import { targetDigest, targetsOf } from './target-digest.ts'
import type { Ledgered, Voucher } from './types.ts'

/** What becomes of removed passages. */
export interface Removed {
  /** Those that are kept, or were removed from the target, too. */
  readonly settled: ReadonlySet<Told>
  /** Those that the basis does not have: a record was made for them, and the target still has its text. */
  readonly added: readonly Recorded[]
}

/** Settles the removed passages that a record keeps, and finds those that only a record knows of. */
export function findRemoved(base: readonly Told[], holding: readonly Voucher[], ledgered: Ledgered): Removed {
  const { before, target } = ledgered
  const kept = new Set(
    holding.flatMap(({ record }) => (record.kind === 'kept' ? `${keyOf(record)} ${record.target}` : [])),
  )
  const isKept = ({ before: gone, change }: Told, version = before): boolean =>
    change.kind === 'removed' &&
    gone.length > 0 &&
    gone.every(({ id }) => kept.has(`${keyIn(version, id)} ${targetDigest(id, placingOf(version, target))}`))
  const isTaken = takenBy(holding, ledgered)
  const settled = new Set(base.filter(told => isKept(told) || isTaken(told)))
  const added = new Map<Told, Recorded>()
  for (const { version, record, segment, targets } of holding) {
    if (record.kind === 'kept' || version === before || version === ledgered.after) continue
    const relation = relateVersions(version, ledgered.after, record.blob)
    const told = relation.changeOf.get(segment.id)
    if (told === undefined || told.change.kind !== 'removed' || isKept(told, version)) continue
    if (isLeftAlone(targets, base, ledgered)) added.set(told, toRecorded(told, relation))
  }
  return { settled, added: [...added.values()] }
}

/**
 * Whether all that a target has for a removed passage is vouched for as something that the source still has. Not where the target
 * has a passage that stands for nothing in the source: that may be the removed one, with its place taken by a newer neighbour.
 */
function takenBy(holding: readonly Voucher[], { before, after, target }: Ledgered): (told: Told) => boolean {
  const alive = holding.filter(
    ({ record, version, segment }) =>
      record.kind === 'segment' &&
      (version === after ||
        relateVersions(version, after, record.blob).changeOf.get(segment.id)?.change.kind !== 'removed'),
  )
  const taken = new Set(alive.flatMap(({ targets }) => targets.map(({ id }) => id)))
  return ({ change, before: gone }) => {
    if (change.kind !== 'removed' || taken.size === 0 || mayStandElsewhere(gone, { after, target }))
      return false
    const targets = gone.flatMap(({ id }) => targetsOf(id, placingOf(before, target)))
    return targets.length > 0 && targets.every(({ id }) => taken.has(id))
  }
}

/**
 * Whether a target has a passage that stands for nothing in the source now, so that it may be a removed one. No field of the front matter
 * is a passage of the text, nor the other way round.
 */
export function mayStandElsewhere(
  gone: readonly Segment[],
  { after, target }: Pick<Ledgered, 'after' | 'target'>,
): boolean {
  const loose = looseIn(placingOf(after, target))
  return gone.some(segment => loose.has(isField(segment)))
}

const known = new WeakMap<Placing, ReadonlySet<boolean>>()

/** Whether fields, and passages, stand for nothing in the source; remembered with the alignment. */
function looseIn(placing: Placing): ReadonlySet<boolean> {
  const lonely = () => placing.beads.flatMap(({ source, target }) => (source.length === 0 ? target : []))
  const loose =
    known.get(placing) ??
    new Set(
      lonely()
        .filter(each => each.translatable)
        .map(isField),
    )
  known.set(placing, loose)
  return loose
}

function isField({ kind }: Segment): boolean {
  return kind === 'front-matter'
}

function keyIn(version: Ledgered['before'], id: SegmentId): string {
  const name = occurrencesOf(version).nameOf.get(id)
  return name === undefined ? '' : keyOf(name)
}

/** The target has something that stands for nothing of the source now, and for nothing that the basis tells of. */
function isLeftAlone(
  targets: readonly Segment[],
  base: readonly Told[],
  { before, after, target }: Ledgered,
): boolean {
  if (targets.length === 0) return false
  const [old, now] = [placingOf(before, target), placingOf(after, target)]
  const told = new Set(base.flatMap(each => each.before.flatMap(({ id }) => targetsOf(id, old))))
  return targets.every(each => !told.has(each) && (now.ofTarget.get(each.id)?.source ?? []).length === 0)
}
