import { align } from '../../alignment/align.ts'
import { fitOf } from '../../alignment/fit.ts'
import { findMisfits } from '../../alignment/judge-pair.ts'
import type { Document, Finding } from '../../document/types.ts'
import { groupBy } from '../../freshness/group-by.ts'
import type { Pair } from '../../freshness/types.ts'
import type { DoctorCode, DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import type { Project } from '../types.ts'
import { findingOn } from './finding.ts'
import { looksRight } from './looks-right.ts'
import { pathWord } from './move-command.ts'
import { complete, type Patient, type ReadFile } from './patient.ts'

/** Translations laid beside their sources: copies, and those that do not fit. */
export function checkPairs(patient: Patient): DoctorFinding[] {
  const judged = complete(patient).flatMap(pair => judge(patient, pair))
  const misfits = judged.flatMap(({ pair, findings }) => findings.map(finding => ({ pair, finding })))
  const copies = judged.filter(({ isCopy }) => isCopy)
  return [
    ...[...groupBy(misfits, ({ finding }) => finding.code).values()].flatMap(group =>
      misfitFindings(group, patient.project),
    ),
    ...findingOn(
      ['warning', 'copyOfSource'],
      copies.map(({ pair }) => placeOfPair(pair)),
    ),
  ]
}

interface Judged {
  readonly pair: Pair
  readonly isCopy: boolean
  readonly findings: readonly Finding[]
}

function judge({ files }: Patient, pair: Pair): Judged[] {
  const [source, target] = [files.get(pair.source), files.get(pair.target)]
  if (source?.document == null || target?.document == null) return []
  if (isCopy(source, target)) return [{ pair, isCopy: true, findings: [] }]
  return [{ pair, isCopy: false, findings: misfitsOf(source.document, target.document) }]
}

/** The same bytes, and something in them that a translator would have translated. */
function isCopy(source: ReadFile, target: ReadFile): boolean {
  if (source.text !== target.text) return false
  const words = source.document?.segments.some(
    ({ kind, translatable, source: text }) =>
      translatable && kind !== 'front-matter' && /\p{L}{2}.*\s\p{L}{2}/u.test(text),
  )
  return words === true
}

/** Laying texts beside each other takes longer than everything else here, so it is left out where the pair is plainly right. */
function misfitsOf(source: Document, target: Document): Finding[] {
  if (looksRight(source, target)) return []
  const beads = align(source, target)
  return findMisfits(source, target, { beads, fit: fitOf(source, target, beads) })
}

interface Misfit {
  readonly pair: Pair
  readonly finding: Finding
}

/** Which finding each misfit makes; any other is told as one that does not fit. */
const CODES: ReadonlyMap<string, DoctorCode> = new Map([
  ['alignment:emptyTarget', 'emptyTarget'],
  ['alignment:untranslated', 'leftInSource'],
  ['alignment:muchShorter', 'incomplete'],
])

function misfitFindings(misfits: readonly Misfit[], project: Project): DoctorFinding[] {
  const [first] = misfits
  if (first === undefined) return []
  const { code, severity } = first.finding
  const places = misfits.map(({ pair, finding: { code, params } }) => ({
    ...placeOfPair(pair),
    notes: [{ code, params }],
    commands: [`translate align ${pathWord(project, pair.target)}`],
  }))
  return findingOn([severity, CODES.get(code) ?? 'misfit'], places)
}

function placeOfPair({ target, source, locale }: Pair): DoctorPlace {
  return { path: target, source, locale, notes: [], commands: [] }
}
