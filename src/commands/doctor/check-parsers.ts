import type { DoctorFinding } from '../../report/doctor/doctor-report.ts'
import { findingOnAll } from './finding.ts'
import type { Patient } from './patient.ts'

/** Whether the parser that is wished for could be loaded. */
export function checkParsers({ project, parsers }: Patient): DoctorFinding[] {
  const wished = new Set(project.config.content.map(({ parser }) => parser))
  const standIn = parsers.find(({ name }) => !wished.has(name))
  if (standIn === undefined) return []
  return findingOnAll(['warning', 'parserFallback'], {
    params: { parser: [...wished][0] ?? '', used: standIn.name },
    commands: ['npm install --include=optional'],
  })
}
