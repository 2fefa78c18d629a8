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

/** The plan for units whose translations a translator has to look at after all, so that none counts as written for what the source means now. */
export function forgetMeaning(plan: SourcePlan, ids: ReadonlySet<string>): SourcePlan {
  if (ids.size === 0) return plan
  const undated = (file: ExchangeFile): ExchangeFile => {
    const units = file.units.map(unit => {
      if (!ids.has(unit.id)) return unit
      const { meaningSince: _, ...rest } = unit
      return rest
    })
    return { ...file, units }
  }
  const steps = plan.steps.map(step => ({ ...step, file: undated(step.file) }))
  return { ...plan, steps, undated: plan.undated.filter(id => !ids.has(id)), file: undated(plan.file) }
}
