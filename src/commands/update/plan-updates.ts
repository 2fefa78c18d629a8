import type { LoadedParser } from '../../document/parsers.ts'
import type { Finding } from '../../document/types.ts'
import type { Pair } from '../../freshness/types.ts'
import { findBases } from '../bases.ts'
import { renewals } from '../renew-records.ts'
import type { Project } from '../types.ts'
import { loadParsers } from './open-translations.ts'
import { planAll } from './plan-all.ts'
import type { PlannedUpdate } from './plan-update.ts'
import { renewSignOffs } from './renew-sign-offs.ts'

export interface PlannedUpdates {
  /** Of the translations that have a usable basis, in the order of the pairs. */
  readonly updates: readonly PlannedUpdate[]
  /** The parser that really cuts the texts of the first entry. */
  readonly parser: LoadedParser | undefined
  readonly findings: readonly Finding[]
}

/** What would be carried into each of these translations, from their bases on. Writes nothing. */
export async function planUpdates(
  project: Project,
  pairs: readonly Pair[],
  asked: { readonly prune: boolean; readonly basis: boolean },
): Promise<PlannedUpdates> {
  const found = await findBases(project, pairs)
  const parser = await loadParsers(project)
  const renewed = await renewals(project, found)
  const bases = renewSignOffs(found, renewed)
  const { updates, findings } = await planAll(project, { pairs, bases, renewals: renewed }, asked)
  const ofBases = [...bases.values()].flatMap(basis => basis.findings)
  return { updates, parser, findings: [...ofBases, ...findings] }
}
