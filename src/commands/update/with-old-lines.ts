import { lineOf } from '../../document/position.ts'
import type { Segment } from '../../document/types.ts'
import { compareDocuments } from '../../freshness/compare.ts'
import type { UpdateChange } from '../../report/update/update-report.ts'
import { changedLines, lineOfRemoved } from '../removed-line.ts'
import type { OpenTranslation } from './open-translations.ts'

/** The same changes; of removed passages that may be gone from the translation too the line by which `accept` signs them off. */
export function withOldLines(
  { before, after }: OpenTranslation,
  changes: readonly UpdateChange[],
  leftovers: ReadonlySet<Segment>,
): readonly UpdateChange[] {
  if (!changes.some(mayBeGone)) return changes
  const line = lineOf(after.text)
  const left = [...leftovers].map(
    ({ ranges }) => [line(ranges[0]?.start ?? 0), line((ranges.at(-1)?.end ?? 1) - 1)] as const,
  )
  const taken = [...changedLines(compareDocuments(before, after).changes), ...left]
  return changes.map(each => {
    const oldLine = mayBeGone(each) ? lineOfRemoved(each.change, taken) : undefined
    return oldLine === undefined ? each : { ...each, oldLine }
  })
}

function mayBeGone({ change, state, reasons }: UpdateChange): boolean {
  return (
    state === 'left' && change.kind === 'removed' && reasons.some(({ code }) => code === 'cannotCarryGone')
  )
}
