import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import type { Pair } from '../../freshness/types.ts'
import { ledgerPath } from '../../ledger/path.ts'
import { basisFieldOf } from '../basis-field.ts'
import { readFacts } from '../read-facts.ts'
import { sharedLedger } from '../shared-ledger.ts'
import type { Project } from '../types.ts'
import { findingOn } from './finding.ts'
import { complete, type Patient } from './patient.ts'

/** Translations whose basis is, or would be, in a ledger that cannot hold it. */
export async function checkKeptLedgers({ project, pairs }: Patient): Promise<DoctorFinding[]> {
  const kept = await keptInLedgers(project, complete({ pairs }))
  return findingOn(
    ['warning', 'ledgerShared'],
    kept.flatMap(pair => sharedPlace(project, pair)),
  )
}

/** Pairs that name no basis in the front matter, and either have a ledger or would get one. */
async function keptInLedgers(project: Project, pairs: readonly Pair[]): Promise<Pair[]> {
  const facts = await readFacts(project, pairs)
  const kept: Pair[] = []
  for (const pair of pairs) {
    if (facts.get(pair)?.problem !== 'none') continue
    const hasLedger = project.snapshot.files.has(ledgerPath(pair.locale, pair.source))
    if (hasLedger || (await basisFieldOf(project, pair.content)) === null) kept.push(pair)
  }
  return kept
}

function sharedPlace(project: Project, pair: Pair): DoctorPlace[] {
  const shared = sharedLedger(project, pair)
  if (shared === undefined) return []
  const notes = [{ code: shared.code, params: shared.params }]
  return [{ path: pair.target, source: pair.source, locale: pair.locale, notes, commands: [] }]
}
