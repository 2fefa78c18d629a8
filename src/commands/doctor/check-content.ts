import type { DoctorFinding } from '../../report/doctor/doctor-report.ts'
import { checkBases } from './check-bases.ts'
import { checkBasisFields } from './check-basis-fields.ts'
import { checkDuplicates } from './check-duplicates.ts'
import { checkEntries } from './check-entries.ts'
import { checkFields } from './check-fields.ts'
import { checkFiles } from './check-files.ts'
import { checkHistory } from './check-history.ts'
import { checkKeptLedgers } from './check-kept-ledgers.ts'
import { checkLanguages } from './check-languages.ts'
import { checkLayouts } from './check-layouts.ts'
import { checkLedgers } from './check-ledgers.ts'
import { checkLocales } from './check-locales.ts'
import { checkMerging } from './check-merging.ts'
import { checkObsolete } from './check-obsolete.ts'
import { checkPairs } from './check-pairs.ts'
import { checkParsers } from './check-parsers.ts'
import { checkPosts } from './check-posts.ts'
import type { Patient } from './patient.ts'
import { settleMoves } from './settle-moves.ts'

/** Every check over content; those of the project as a whole only when all of it was asked for. */
export async function checkContent(patient: Patient): Promise<DoctorFinding[]> {
  const fields = await checkBasisFields(patient)
  const files = checkFiles(patient)
  const ofProject = patient.whole
    ? [...(await checkEntries(patient)), ...(await checkLayouts(patient)), ...checkLocales(patient)]
    : []
  const obsolete = await checkObsolete(patient)
  const kept = await checkKeptLedgers(patient)
  return settleMoves(patient.project, [
    ...ofProject,
    ...(await checkHistory(patient)),
    ...files,
    ...fields,
    ...(await checkBases(patient, pathsOf([...[...fields, ...files].filter(isError), ...kept]))),
    ...obsolete,
    ...(await checkLedgers(patient)),
    ...kept,
    ...(patient.whole ? await checkMerging(patient.project) : []),
    ...checkDuplicates(patient),
    ...checkLanguages(patient),
    ...checkFields(patient),
    ...checkPairs(patient),
    ...checkParsers(patient),
    ...(await checkPosts(patient, pathsOf([...ofProject.filter(isError), ...obsolete]))),
  ])
}

function isError({ severity }: DoctorFinding): boolean {
  return severity === 'error'
}

/** The files that findings are about, and the names that these have now. */
function pathsOf(findings: readonly DoctorFinding[]): Set<string> {
  const places = findings.flatMap(finding => finding.places)
  const now = places.flatMap(({ notes }) => notes.flatMap(({ params }) => String(params['now'] ?? '')))
  return new Set([...places.flatMap(({ path }) => path ?? []), ...now])
}
