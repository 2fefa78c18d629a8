import type { Crowdin } from '../../../crowdin/connection.ts'
import type { RemoteFile, RemoteString } from '../../../crowdin/types.ts'
import type { SourcePlan } from '../../../plan/source/types.ts'
import { carryTexts, type SourceEdits } from './carry-texts.ts'
import { countTexts } from './count-texts.ts'
import type { HeldUnit } from './held-texts.ts'
import type { Reopened } from './sweep-approvals.ts'

export interface SourceUpdate {
  readonly file: RemoteFile
  /** Of the source, for the words of a failure. */
  readonly path: string
  readonly plan: SourcePlan
}

/** Makes the texts of all languages ready for a newer source, and says which units need a translator. `listed`: the strings of now, asked for at most once. */
export async function prepareTexts(
  crowdin: Crowdin,
  { file, path, plan }: SourceUpdate,
  listed: () => Promise<readonly RemoteString[]>,
): Promise<Reopened> {
  const edits = plan.changes.flatMap(change => (change.kind === 'edited' ? [change] : []))
  const carried = edits.filter(({ isCarried }) => isCarried)
  const everywhere = new Set(edits.filter(({ label }) => label === 'substantive').map(({ id }) => id))
  const none: Reopened = { everywhere, left: new Map() }
  if (carried.length + everywhere.size === 0) return none
  const named = { fileId: file.id, path }
  const known = await countTexts(crowdin, named, unitsBefore(plan))
  // an edit that is carried concerns all translations, one of the meaning those that are approved
  const concerned = known.languages.filter(
    ({ translated, approved }) => approved !== 0 || (carried.length > 0 && translated !== 0),
  )
  if (concerned.length === 0) return none
  const all = await listed()
  const strings = new Map(all.map(({ key, id }) => [key, id]))
  const units = unitsOf(all, plan)
  const wish: SourceEdits = { carried, reopened: everywhere, strings }
  const left = await Promise.all(
    concerned.map(async language => {
      const stuck = await carryTexts(known.crowdin, { file: named, language, units }, wish)
      return [language.locale, new Set(stuck)] as const
    }),
  )
  return { everywhere, left: new Map(left) }
}

function unitsBefore({ changes, file }: SourcePlan): number {
  const added = changes.filter(({ kind }) => kind === 'added').length
  const removed = changes.filter(({ kind }) => kind === 'removed').length
  return file.units.length + removed - added
}

/** By Crowdin's id. */
function unitsOf(strings: readonly RemoteString[], { file }: SourcePlan): Map<number, HeldUnit> {
  const since = new Map(file.units.map(({ id, meaningSince }) => [id, meaningSince]))
  return new Map(
    strings.map(({ id, key, changedAt }) => [id, { id: key, changedAt, meaningSince: since.get(key) }]),
  )
}
