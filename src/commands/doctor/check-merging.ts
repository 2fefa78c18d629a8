import { readAttribute } from '../../git/attributes.ts'
import { readLedgerPath } from '../../ledger/path.ts'
import type { DoctorFinding } from '../../report/doctor/doctor-report.ts'
import type { Project } from '../types.ts'
import { findingOnAll } from './finding.ts'
import { pathWord } from './move-command.ts'

/** Whether git merges the ledgers as the sets of lines that they are, where a project has any. */
export async function checkMerging(project: Project): Promise<DoctorFinding[]> {
  const ledgers = [...project.snapshot.files.keys()].filter(path => readLedgerPath(path) !== undefined)
  const drivers = await readAttribute(project.repository, 'merge', ledgers)
  const plain = [...drivers.values()].filter(driver => LINE_BY_LINE.has(driver))
  if (plain.length === 0) return []
  const command = `printf '\\n${ATTRIBUTES}\\n' >> ${pathWord(project, '.gitattributes')}`
  return findingOnAll(['warning', 'ledgerMerge'], { params: { count: plain.length }, commands: [command] })
}

/** Values of the attribute with which two additions in one place are a conflict. A driver of the project's own is left alone. */
const LINE_BY_LINE: ReadonlySet<string> = new Set(['unspecified', 'set', 'unset', 'text', 'binary'])
const ATTRIBUTES = '.translate/** text eol=lf merge=union'
