import type { Segment, SegmentId } from '../../document/types.ts'
import type { EditLabel } from '../../edits/types.ts'
import type { Told } from '../locating/scene.ts'
import { type Relation, relateVersions } from './relate-versions.ts'
import type { Ledgered, Voucher } from './types.ts'

/** That the target is good for a segment of the source now, or for a text of it from which this change leads to the one of now. */
export interface Claim {
  readonly voucher: Voucher
  /** Undefined: for the text of now. */
  readonly told: Told | undefined
  readonly relation: Relation | undefined
}

/** How far a translation may be from a segment: 0 not at all, 3 a translator's work. */
export type Distance = 0 | 1 | 2 | 3

export const DISTANCE: Readonly<Record<EditLabel, Distance>> = { cosmetic: 1, mechanical: 2, substantive: 3 }

/** How far a target is from what a claim is about. */
export function distanceOf({ told }: Claim): Distance {
  return told === undefined ? 0 : DISTANCE[told.change.label]
}

/** What the records claim of each segment of the source now, in the order of the records. */
export function claimsOf(
  holding: readonly Voucher[],
  { after }: Pick<Ledgered, 'after'>,
): ReadonlyMap<SegmentId, readonly Claim[]> {
  const claims = new Map<SegmentId, Claim[]>()
  const signing = holding.filter(({ record }) => record.kind === 'segment')
  const isSigned = signedIn(signing)
  for (const voucher of signing)
    for (const { id, claim } of claimsBy(voucher, after, isSigned))
      claims.set(id, [...(claims.get(id) ?? []), claim])
  return claims
}

type IsSigned = (voucher: Voucher, segment: Segment) => boolean

/** Whether another segment of the same version is signed off, too. */
function signedIn(signing: readonly Voucher[]): IsSigned {
  const byVersion = new Map<unknown, Set<SegmentId>>()
  for (const { version, segment } of signing)
    byVersion.set(version, (byVersion.get(version) ?? new Set()).add(segment.id))
  return ({ version }, { id }) => byVersion.get(version)?.has(id) === true
}

function claimsBy(
  voucher: Voucher,
  after: Ledgered['after'],
  isSigned: IsSigned,
): { readonly id: SegmentId; readonly claim: Claim }[] {
  const { version, segment, record } = voucher
  if (version === after) return [{ id: segment.id, claim: { voucher, told: undefined, relation: undefined } }]
  const relation = relateVersions(version, after, record.blob)
  const told = relation.changeOf.get(segment.id)
  const heir = relation.heirOf.get(segment.id)
  if (told === undefined)
    return heir === undefined ? [] : [{ id: heir.id, claim: { voucher, told, relation } }]
  // Passages that changed as one are vouched for together
  if (!told.before.every(each => isSigned(voucher, each))) return []
  return told.after.map(({ id }) => ({ id, claim: { voucher, told, relation } }))
}
