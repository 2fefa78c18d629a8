import type { ExchangeFile } from '../../exchange/types.ts'
import type { SourcePlan } from './types.ts'

/**
 * The plan with the moment since when each unit means what it means, where the units change without another meaning. `changedAt`: when each string's text
 * last changed before the plan is carried out, by unit id. A service that moves that moment with each comma would make every translation that nobody
 * approved look older than its source.
 */
export function dateMeaning(plan: SourcePlan, changedAt: ReadonlyMap<string, string>): SourcePlan {
  const undated = new Set(plan.undated)
  const dated = (file: ExchangeFile): ExchangeFile => {
    const units = file.units.map(unit => {
      const meaningSince = undated.has(unit.id) ? changedAt.get(unit.id) : undefined
      return meaningSince === undefined ? unit : { ...unit, meaningSince }
    })
    return { ...file, units }
  }
  const steps = plan.steps.map(step => ({ ...step, file: dated(step.file) }))
  return { ...plan, steps, undated: [], file: dated(plan.file) }
}
