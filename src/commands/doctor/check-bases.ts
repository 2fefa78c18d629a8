import type { BasisProblem, Pair } from '../../freshness/types.ts'
import { groupBy } from '../../freshness/group-by.ts'
import type { Message } from '../../errors.ts'
import { shortId } from '../../report/text/short-id.ts'
import { ledgerPath } from '../../ledger/path.ts'
import type { DoctorCode, DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import type { ResolvedBasis } from '../bases.ts'
import { basisFieldOf } from '../basis-field.ts'
import { findLedgers } from '../ledgers.ts'
import { findingOn, findingOnAll } from './finding.ts'
import { pathWord } from './move-command.ts'
import { complete, type Patient } from './patient.ts'

/** Recorded bases that cannot be used, by why; and translations without one. `told` are targets and ledgers of which more is known. */
export async function checkBases(patient: Patient, told: ReadonlySet<string>): Promise<DoctorFinding[]> {
  const { found } = patient.bases
  if (found === null) return []
  const broken = await withBrokenLedger(patient)
  const isTold = (pair: Pair): boolean => broken.has(pair) || told.has(ledgerPath(pair.locale, pair.source))
  const all = [...found].filter(
    ([pair, { basis }]) => !told.has(pair.target) && (basis.from === 'front-matter' || !isTold(pair)),
  )
  const problems = groupBy(all, ([, { basis }]) => basis.problem ?? '')
  const unusable = Object.entries(CODES).flatMap(([problem, code]) => {
    const places = (problems.get(problem) ?? []).map(([pair, { basis }]): DoctorPlace => {
      const notes = [noteOf(basis, patient.project.snapshot.commit)]
      return { path: pair.target, source: pair.source, locale: pair.locale, notes, commands: [] }
    })
    return findingOn(['error', code], places, { commands: [adoptCommand(patient, places)] })
  })
  return [...unusable, ...(await withoutBasis(patient, new Set(problems.get('none')?.map(([pair]) => pair))))]
}

/** What they record is not known, and adopt adds nothing to them: the lines that do not count are told, and come first. */
async function withBrokenLedger({ project, pairs }: Patient): Promise<Set<Pair>> {
  const ledgers = [...(await findLedgers(project, pairs))]
  const broken = ledgers.filter(([, { findings }]) => findings.some(({ severity }) => severity === 'error'))
  return new Set(broken.map(([pair]) => pair))
}

/** For few translations it names them. */
function adoptCommand({ project }: Patient, places: readonly DoctorPlace[]): string {
  const words = places.length > FEW ? [] : places.map(({ path }) => pathWord(project, path ?? '.'))
  return ['translate adopt', ...words].join(' ')
}

const FEW = 3

const CODES: Readonly<Partial<Record<BasisProblem, DoctorCode>>> = {
  'unknown-commit': 'basisUnknownCommit',
  'not-an-ancestor': 'basisNotAnAncestor',
  'no-source': 'basisNoSource',
  malformed: 'basisMalformed',
  ambiguous: 'basisAmbiguous',
  'not-a-commit': 'basisNotACommit',
  'unrelated-bases': 'basesUnrelated',
}

/** Characters; the rest of what is no commit id at all tells nothing. */
const LONGEST = 64

function noteOf({ recorded, problem }: ResolvedBasis['basis'], head: string): Message {
  const shown = (recorded ?? '').trim().slice(0, LONGEST)
  if (recorded !== null && shown === '') return { code: 'status:basis.empty', params: {} }
  return { code: `status:basis.${problem ?? 'none'}`, params: { recorded: shown, head: shortId(head) } }
}

/** In an entry where none has a basis nobody began to record them; elsewhere each is missing by itself. */
async function withoutBasis(patient: Patient, without: ReadonlySet<Pair>): Promise<DoctorFinding[]> {
  const pairs = complete(patient)
  const missing = pairs.filter(pair => without.has(pair))
  if (missing.length === pairs.length && missing.length > 1)
    return findingOnAll(['warning', 'noBases'], {
      params: { count: missing.length },
      commands: ['translate adopt'],
    })
  const places: DoctorPlace[] = []
  for (const pair of missing) places.push(await placeWithout(patient, pair))
  return findingOn(['warning', 'basisMissing'], places, { commands: [adoptCommand(patient, places)] })
}

/** Named is the field that adopt would write; in a project that uses none, the ledger takes the basis. */
async function placeWithout({ project }: Patient, pair: Pair): Promise<DoctorPlace> {
  const { target, source, locale, content } = pair
  const field = await basisFieldOf(project, content)
  const notes = field === null ? [] : [{ code: 'status:basis.noneAdd', params: { field } }]
  return { path: target, source, locale, notes, commands: [] }
}
