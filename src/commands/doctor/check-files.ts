import type { Finding } from '../../document/types.ts'
import { findConflict } from '../../document/conflict-markers.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { findingOn, placeOf } from './finding.ts'
import type { Patient, ReadFile } from './patient.ts'

/** Files that cannot be read as what they are: not UTF-8, front matter or MDX that does not parse, conflicts left in. */
export function checkFiles(patient: Patient): DoctorFinding[] {
  const files = [...patient.files.values()]
  const conflicts = files.flatMap(file => conflictIn(file, patient))
  const torn = new Set(conflicts.map(({ path }) => path))
  // Conflict markers also break what they stand in; they are told once
  const whole = files.filter(({ path }) => !torn.has(path))
  const ofSeverity = (severity: Finding['severity']): DoctorPlace[] =>
    whole.flatMap(file => placesOf(file, severity))
  const skipped = patient.project.findings
  return [
    ...findingOn(['error', 'conflictMarkers'], conflicts),
    ...findingOn(['error', 'unparsed'], ofSeverity('error')),
    ...findingOn(['error', 'unreadable'], skipped.filter(isError).map(skippedPlace)),
    ...findingOn(['warning', 'contentDoubts'], ofSeverity('warning')),
    ...findingOn(['warning', 'passedOver'], skipped.filter(finding => !isError(finding)).map(skippedPlace)),
  ]
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function skippedPlace({ code, params, path }: Finding): DoctorPlace {
  return placeOf(path ?? null, { code, params })
}

function placesOf({ path, text, document }: ReadFile, severity: Finding['severity']): DoctorPlace[] {
  if (text === null)
    return severity === 'error' ? [placeOf(path, { code: 'project:notUtf8', params: { path } })] : []
  const found = (document?.findings ?? []).filter(finding => finding.severity === severity)
  return found.map(({ code, params, line }) => ({
    ...placeOf(path, { code, params }),
    ...(line === undefined ? {} : { line }),
  }))
}

/** A conflict in code may be what a post is about: then its source shows it too, or it is the source. */
function conflictIn({ path, document }: ReadFile, { pairs, files }: Patient): DoctorPlace[] {
  const conflict = document === null ? undefined : findConflict(document)
  if (conflict === undefined) return []
  const own = conflict.inCode ? pairs.find(({ target }) => target === path) : undefined
  const source = files.get(own?.source ?? '')?.document
  const isShown = conflict.inCode && (source == null || findConflict(source) !== undefined)
  return isShown ? [] : [{ ...placeOf(path), line: conflict.line }]
}
