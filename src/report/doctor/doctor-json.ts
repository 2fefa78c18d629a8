import type { Words } from '../words.ts'
import type { DoctorFinding, DoctorPlace, DoctorReport } from './doctor-report.ts'
import type { DoctorJson } from './doctor-schema.ts'

/** The report as JSON of `doctor.schema.json`, indented, ending in a line end; all places are in it. */
export function formatDoctorJson(report: DoctorReport, t: Words): string {
  return `${JSON.stringify(doctorJson(report, t), null, 2)}\n`
}

/** The report as a plain value: codes and keys are never localised, words are. */
function doctorJson(report: DoctorReport, t: Words): DoctorJson {
  return { schema: 1, ...report, findings: report.findings.map(finding => findingJson(finding, t)) }
}

function findingJson(finding: DoctorFinding, t: Words): DoctorJson['findings'][number] {
  const { code, severity, params, places, commands } = finding
  return {
    code,
    severity,
    params,
    message: t(`doctor:what.${code}`, params),
    why: t(`doctor:why.${code}`, params),
    next: t(`doctor:next.${code}`, params),
    commands,
    places: places.map(place => placeJson(place, t)),
  }
}

function placeJson(place: DoctorPlace, t: Words): DoctorJson['findings'][number]['places'][number] {
  return { ...place, notes: place.notes.map(note => ({ ...note, message: t(note.code, note.params) })) }
}
