import type { Crowdin } from '../../../crowdin/connection.ts'
import { listStrings } from '../../../crowdin/strings.ts'
import type { RemoteString } from '../../../crowdin/types.ts'
import { once } from '../../../freshness/locating/scene.ts'
import { dateMeaning, forgetMeaning } from '../../../plan/source/date-meaning.ts'
import { prepareTexts, type SourceUpdate } from './prepare-texts.ts'
import { sweepApprovals } from './sweep-approvals.ts'
import { uploadSteps } from './upload-steps.ts'

/**
 * Brings a source that Crowdin has to what the plan says: first its translations are made ready for it, then it is uploaded, then approvals are taken
 * back that came in between. Crowdin is asked for strings and texts only where an edit needs it. Broken off before the last upload, the next plan finds
 * what is left.
 */
export async function updateSource(crowdin: Crowdin, { file, path, plan }: SourceUpdate): Promise<void> {
  const named = { fileId: file.id, path }
  const strings = once(() => listStrings(crowdin, named))
  const reopened = await prepareTexts(crowdin, { file, path, plan }, strings)
  const left = new Set([...reopened.left.values()].flatMap(units => [...units]))
  const known = forgetMeaning(plan, left)
  const dated = known.undated.length === 0 ? known : dateMeaning(known, changesOf(await strings()))
  await uploadSteps(crowdin, { file, path, steps: dated.steps })
  await sweepApprovals(crowdin, { file: named, held: plan.file.units.length, reopened })
}

function changesOf(strings: readonly RemoteString[]): Map<string, string> {
  return new Map(strings.map(({ key, changedAt }) => [key, changedAt]))
}
