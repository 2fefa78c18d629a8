import { groupBy } from '../../freshness/group-by.ts'
import type { DoctorFinding } from '../../report/doctor/doctor-report.ts'
import { sourcePairs } from '../source-pairs.ts'
import { findingOn, placeOf } from './finding.ts'
import type { Patient } from './patient.ts'

/** Posts that nobody has translated into any locale; `strays` are files that are no posts. */
export async function checkPosts(patient: Patient, strays: ReadonlySet<string>): Promise<DoctorFinding[]> {
  const { snapshot, config } = patient.project
  const sources = groupBy(patient.pairs, ({ source }) => source)
  const all = patient.whole ? (await sourcePairs(snapshot, config)).keys() : sources.keys()
  const open = [...all].filter(
    path =>
      snapshot.files.has(path) &&
      !strays.has(path) &&
      !sources.get(path)?.some(({ targetExists }) => targetExists),
  )
  return findingOn(
    ['info', 'untranslatedPosts'],
    open.map(path => placeOf(path)),
  )
}
