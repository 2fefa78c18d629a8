import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import type { Pair } from '../../freshness/types.ts'
import { ledgerPath } from '../../ledger/path.ts'
import { basisFieldOf } from '../basis-field.ts'
import { ignoredLedgers } from '../ignored-ledgers.ts'
import { readFacts } from '../read-facts.ts'
import { sharedLedger } from '../shared-ledger.ts'
import type { Project } from '../types.ts'
import { findingOn, placeOf } from './finding.ts'
import { pathWord } from './move-command.ts'
import { complete, type Patient } from './patient.ts'

/** Translations whose basis is, or would be, in a ledger that cannot hold it. */
export async function checkKeptLedgers({ project, pairs }: Patient): Promise<DoctorFinding[]> {
  const kept = await keptInLedgers(project, complete({ pairs }))
  return [
    ...findingOn(
      ['warning', 'ledgerShared'],
      kept.flatMap(pair => sharedPlace(project, pair)),
    ),
    ...(await ignored(project, kept)),
  ]
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

async function ignored(project: Project, kept: readonly Pair[]): Promise<DoctorFinding[]> {
  const all = await ignoredLedgers(project)
  const paths = new Set(kept.map(({ locale, source }) => ledgerPath(locale, source)))
  const found = [...paths].filter(path => all.has(path))
  const commands = [`git check-ignore -v ${pathWord(project, found[0] ?? '')}`]
  return findingOn(
    ['warning', 'ledgersIgnored'],
    found.map(path => placeOf(path)),
    { commands },
  )
}

function sharedPlace(project: Project, pair: Pair): DoctorPlace[] {
  const shared = sharedLedger(project, pair)
  if (shared === undefined) return []
  const notes = [{ code: shared.code, params: shared.params }]
  return [{ path: pair.target, source: pair.source, locale: pair.locale, notes, commands: [] }]
}
