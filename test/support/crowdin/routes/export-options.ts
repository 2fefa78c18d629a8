import type { State } from '../state.ts'
import { invalidField } from '../refusal.ts'
import type { ExportOptions } from '../translating/export.ts'
import { type Values, flag, integer } from '../validation/rule.ts'

const SKIPS = { skipUntranslatedStrings: flag, skipUntranslatedFiles: flag }
const CROWDIN = { ...SKIPS, exportApprovedOnly: flag }
const ENTERPRISE = { ...SKIPS, exportWithMinApprovalsCount: integer, exportStringsThatPassedWorkflow: flag }

/** What builds and exports can leave out; Enterprise has other words for what is approved. */
export function exportRules({ options }: State): Partial<typeof CROWDIN & typeof ENTERPRISE> {
  return options.enterprise ? ENTERPRISE : CROWDIN
}

/** The options given, or the project's own; leaving out both strings and files is refused. */
export function exportOptionsIn(
  { project }: State,
  given: Partial<Values<typeof CROWDIN & typeof ENTERPRISE>>,
): ExportOptions {
  const { flags } = project
  const { skipUntranslatedStrings = flags.skipUntranslatedStrings } = given
  const { skipUntranslatedFiles = flags.skipUntranslatedFiles } = given
  if (skipUntranslatedStrings && skipUntranslatedFiles)
    throw invalidField(
      'skipUntranslatedStrings',
      'fieldsConflict',
      "Can't be used with skipUntranslatedFiles",
    )
  const approved = given.exportApprovedOnly ?? (given.exportWithMinApprovalsCount ?? 0) > 0
  const exportApprovedOnly = approved || flagged(given, flags.exportApprovedOnly)
  return { skipUntranslatedStrings, skipUntranslatedFiles, exportApprovedOnly }
}

function flagged(given: Partial<Values<typeof CROWDIN & typeof ENTERPRISE>>, ofProject: boolean): boolean {
  return (
    given.exportApprovedOnly === undefined && given.exportWithMinApprovalsCount === undefined && ofProject
  )
}
