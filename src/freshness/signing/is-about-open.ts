import { segmentsOfSide } from '../locating/segments-of-side.ts'
import type { Change } from '../types.ts'
import { relateVersions } from './relate-versions.ts'
import type { Ledgered, Voucher } from './types.ts'

/** Whether a record is about something that is still to be done, so that it would matter if it held. */
export function isAboutOpen(
  voucher: Voucher,
  changes: readonly Change[],
  { before, after }: Pick<Ledgered, 'before' | 'after'>,
): boolean {
  const open = changes.filter(({ kind, label }) => kind === 'removed' || label !== 'cosmetic')
  const [document, sideOf] =
    voucher.record.kind === 'kept'
      ? ([before, (change: Change) => change.before] as const)
      : ([after, (change: Change) => change.after] as const)
  const ids = new Set(
    open.flatMap(change => {
      const side = sideOf(change)
      return side === null ? [] : segmentsOfSide(document, side).map(({ id }) => id)
    }),
  )
  return nowOf(voucher, after).some(id => ids.has(id))
}

/** The segment of a record, or what it is now. */
function nowOf({ record, version, segment }: Voucher, after: Ledgered['after']): string[] {
  if (record.kind === 'kept' || version === after) return [segment.id]
  const { changeOf, heirOf } = relateVersions(version, after, record.blob)
  const heirs = changeOf.get(segment.id)?.after ?? [heirOf.get(segment.id) ?? []].flat()
  return heirs.map(({ id }) => id)
}
