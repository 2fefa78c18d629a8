import type { Crowdin } from '../../../crowdin/connection.ts'
import { type FileLanguages, readFileLanguages } from '../../../crowdin/file-languages.ts'
import { listStrings } from '../../../crowdin/strings.ts'
import type { RemoteFile, RemoteString } from '../../../crowdin/types.ts'
import { once } from '../../../freshness/locating/scene.ts'
import { dateMeaning, forgetMeaning } from '../../../plan/source/date-meaning.ts'
import type { SourcePlan, UnitChange } from '../../../plan/source/types.ts'
import { carryTexts, type SourceEdits } from './carry-texts.ts'
import type { HeldUnit } from './held-texts.ts'
import { uploadSteps } from './upload-steps.ts'

export interface SourceUpdate {
  readonly file: RemoteFile
  /** Of the source, for the words of a failure. */
  readonly path: string
  readonly plan: SourcePlan
}

/**
 * Brings a source that Crowdin has to what the plan says: first its translations are made ready for it, then it is uploaded. Crowdin is asked for strings and
 * texts only where an edit needs it. Broken off anywhere, the next plan finds what is left.
 */
export async function updateSource(crowdin: Crowdin, { file, path, plan }: SourceUpdate): Promise<void> {
  const named = { fileId: file.id, path }
  const strings = once(() => listStrings(crowdin, named))
  const left = await prepareTexts(crowdin, { file, path, plan }, strings)
  const known = forgetMeaning(plan, left)
  const dated = known.undated.length === 0 ? known : dateMeaning(known, changesOf(await strings()))
  await uploadSteps(crowdin, { file, path, steps: dated.steps })
}

function changesOf(strings: readonly RemoteString[]): Map<string, string> {
  return new Map(strings.map(({ key, changedAt }) => [key, changedAt]))
}

/** Returns the units of which some translation could not follow. */
async function prepareTexts(
  crowdin: Crowdin,
  { file, path, plan }: SourceUpdate,
  listed: () => Promise<readonly RemoteString[]>,
): Promise<ReadonlySet<string>> {
  const edits = plan.changes.flatMap(change => (change.kind === 'edited' ? [change] : []))
  const carried = edits.filter(({ isCarried }) => isCarried)
  const reopened = new Set(edits.filter(({ label }) => label === 'substantive').map(({ id }) => id))
  if (carried.length + reopened.size === 0) return new Set()
  const named = { fileId: file.id, path }
  const known = await readFileLanguages(crowdin, named)
  const concerned = languagesOf(known, plan, carried.length > 0)
  if (concerned.length === 0) return new Set()
  const all = await listed()
  const strings = new Map(all.map(({ key, id }) => [key, id]))
  const units = unitsOf(all, plan)
  const wish: SourceEdits = { carried, reopened, strings }
  const left = await Promise.all(
    concerned.map(language => carryTexts(known.crowdin, { file: named, language, units }, wish)),
  )
  return new Set(left.flat())
}

/**
 * An edit that is carried concerns all translations, one of the meaning those that are approved. Where Crowdin counts fewer strings than there are, some are
 * hidden or the file is excluded from the language: what such strings have is in no count, and comes back with them.
 */
function languagesOf(
  { languages }: FileLanguages,
  { changes, file }: SourcePlan,
  isCarrying: boolean,
): FileLanguages['languages'] {
  const count = (kind: UnitChange['kind']): number => changes.filter(change => change.kind === kind).length
  const held = file.units.length + count('removed') - count('added')
  return languages
    .map(each => (each.total < held ? { ...each, translated: null, approved: null } : each))
    .filter(({ translated, approved }) => approved !== 0 || (isCarrying && translated !== 0))
}

/** By Crowdin's id. */
function unitsOf(strings: readonly RemoteString[], { file }: SourcePlan): Map<number, HeldUnit> {
  const since = new Map(file.units.map(({ id, meaningSince }) => [id, meaningSince]))
  return new Map(
    strings.map(({ id, key, changedAt }) => [id, { id: key, changedAt, meaningSince: since.get(key) }]),
  )
}
