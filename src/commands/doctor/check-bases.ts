import type { BasisProblem } from '../../freshness/types.ts'
import { groupBy } from '../../freshness/group-by.ts'
import type { Message } from '../../errors.ts'
import { shortId } from '../../report/text/short-id.ts'
import type { DoctorCode, DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import type { ResolvedBasis } from '../bases.ts'
import { findingOn, findingOnAll } from './finding.ts'
import { pathWord } from './move-command.ts'
import { complete, type Patient } from './patient.ts'

/** Recorded bases that cannot be used, by why; and translations without one. `told` are targets of which more is known. */
export function checkBases(patient: Patient, told: ReadonlySet<string>): DoctorFinding[] {
  const { found } = patient.bases
  if (found === null) return []
  const all = [...found].filter(([{ target }]) => !told.has(target))
  const problems = groupBy(all, ([, { basis }]) => basis.problem ?? '')
  const unusable = Object.entries(CODES).flatMap(([problem, code]) => {
    const places = (problems.get(problem) ?? []).map(([pair, { basis }]): DoctorPlace => {
      const notes = [noteOf(basis, patient.project.snapshot.commit)]
      return { path: pair.target, source: pair.source, locale: pair.locale, notes, commands: [] }
    })
    return findingOn(['error', code], places, { commands: [adoptCommand(patient, places)] })
  })
  return [...unusable, ...withoutBasis(patient, problems.get('none')?.map(([{ target }]) => target) ?? [])]
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
function withoutBasis(patient: Patient, targets: readonly string[]): DoctorFinding[] {
  const without = new Set(targets)
  const pairs = complete(patient)
  const missing = pairs.filter(({ target }) => without.has(target))
  const [field = ''] = patient.project.config.content[missing[0]?.content ?? 0]?.basisFields ?? []
  const params = { field, count: missing.length }
  if (missing.length === pairs.length && missing.length > 1)
    return findingOnAll(['warning', 'noBases'], { params, commands: ['translate adopt'] })
  const places = missing.map(({ target, source, locale }): DoctorPlace => ({
    path: target,
    source,
    locale,
    notes: [],
    commands: [],
  }))
  return findingOn(['warning', 'basisMissing'], places, { params, commands: [adoptCommand(patient, places)] })
}
