import type { ExchangeFile, Unit } from '../../exchange/types.ts'
import { carryInline } from './carry-inline.ts'
import type { UnitChange } from './types.ts'

/** What is held of a post in one locale, and what is about to happen to its source. */
export interface AheadInput {
  readonly changes: readonly UnitChange[]
  /** Null: nothing is held. */
  readonly remote: ExchangeFile | null
  readonly locale: string
}

/**
 * The texts of a locale as they will be once the source has come: numbers and addresses are carried into those that follow with certainty. An edit
 * whose translation cannot follow is a substantive one in this locale.
 */
export function carryAhead({ changes, remote, locale }: AheadInput): Pick<AheadInput, 'changes' | 'remote'> {
  const edits = new Map(
    changes.flatMap(change => (change.kind === 'edited' && change.isCarried ? [[change.id, change]] : [])),
  )
  if (edits.size === 0 || remote === null) return { changes, remote }
  const stuck = new Set<string>()
  const units = remote.units.map((unit): Unit => {
    const edit = edits.get(unit.id)
    if (edit === undefined || unit.target === null) return unit
    const target = carryInline({ edit, text: unit.target, locale })
    if (target === null) stuck.add(unit.id)
    return target === null ? unit : { ...unit, source: edit.after, target }
  })
  return {
    changes: changes.map(change =>
      change.kind === 'edited' && stuck.has(change.id) ? { ...change, label: 'substantive' } : change,
    ),
    remote: { ...remote, units },
  }
}
