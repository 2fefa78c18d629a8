import type { Connection } from '../../../crowdin/connection.ts'
import type { FileNamed } from '../../../crowdin/source.ts'
import { listStrings } from '../../../crowdin/strings.ts'
import { dateMeaning } from '../../../plan/source/date-meaning.ts'
import type { SourcePlan } from '../../../plan/source/types.ts'

/** The plan with the moments since when meanings stand; Crowdin is asked only where a unit changes lightly for the first time. */
export async function dateUnits(
  connection: Connection,
  file: FileNamed,
  plan: SourcePlan,
): Promise<SourcePlan> {
  if (plan.undated.length === 0) return plan
  const strings = await listStrings(connection, file)
  return dateMeaning(plan, new Map(strings.map(({ key, changedAt }) => [key, changedAt])))
}
