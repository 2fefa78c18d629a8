import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { parse } from '../../ledger/parse.ts'
import { ledgerPath, readLedgerPath } from '../../ledger/path.ts'
import { shortId } from '../../report/text/short-id.ts'
import { readFiles } from '../../git/files.ts'
import type { SnapshotFile } from '../../git/types.ts'
import { decodeText } from '../texts.ts'
import type { Project } from '../types.ts'
import { findFates, type Fate } from './find-fates.ts'
import { findingOn, placeOf } from './finding.ts'
import { pathWord } from './move-command.ts'
import type { Patient } from './patient.ts'

/**
 * Ledgers with lines that do not count; and, when all was asked for, those of posts that are gone. Those of a renamed source are
 * found through the rename.
 */
export async function checkLedgers({ project, pairs, whole }: Patient): Promise<DoctorFinding[]> {
  const own = new Set(pairs.map(({ locale, source }) => ledgerPath(locale, source)))
  const files = [...project.snapshot.files.values()].flatMap(file => {
    const source = readLedgerPath(file.path)?.source
    return source === undefined || !(whole || own.has(file.path)) ? [] : [{ file, source }]
  })
  const lost = whole ? files.filter(({ source }) => !project.snapshot.files.has(source)) : []
  const fates = await findFates(project, [...new Set(lost.map(({ source }) => source))])
  return [
    ...findingOn(
      ['error', 'ledgerUnreadable'],
      await brokenLines(
        project,
        files.map(({ file }) => file),
      ),
    ),
    ...findingOn(
      ['info', 'ledgerWithoutSource'],
      lost.flatMap(({ file, source }) => leftPlace(project, { path: file.path, source }, fates.get(source))),
    ),
  ]
}

async function brokenLines(project: Project, files: readonly SnapshotFile[]): Promise<DoctorPlace[]> {
  const places: DoctorPlace[] = []
  await readFiles(files, project, ({ path }, bytes) => {
    const text = decodeText(bytes)
    if (text === undefined) places.push(placeOf(path, { code: 'ledger:notUtf8', params: { path } }))
    for (const { code, params, line } of text === undefined ? [] : parse(text).findings)
      places.push({ ...placeOf(path, { code, params }), ...(line === undefined ? {} : { line }) })
  })
  return places
}

function leftPlace(
  project: Project,
  { path, source }: { readonly path: string; readonly source: string },
  fate: Fate | undefined,
): DoctorPlace[] {
  const commands = [`git rm ${pathWord(project, path)}`]
  if (fate?.kind === 'removed' && fate.commit !== null) {
    const params = { source, commit: shortId(fate.commit) }
    return [{ path, notes: [{ code: 'doctor:note.removed', params }], commands }]
  }
  if (fate?.kind !== 'never') return []
  return [{ path, notes: [{ code: 'doctor:note.noSource', params: { source } }], commands }]
}
