import type { ContentConfig } from '../../config/types.ts'
import { extract } from '../../document/extract.ts'
import { findFrontMatter } from '../../document/front-matter/find.ts'
import { readScalars } from '../../document/front-matter/scalars.ts'
import type { Scalar } from '../../document/front-matter/types.ts'
import { loadParser, type LoadedParser } from '../../document/parsers.ts'
import type { Pair } from '../../freshness/types.ts'
import { readFiles as readBytes } from '../../git/files.ts'
import type { SnapshotFile } from '../../git/types.ts'
import { extractOptions } from '../extract-options.ts'
import { decodeText } from '../texts.ts'
import type { Project } from '../types.ts'
import type { Patient, ReadFile } from './patient.ts'

/** Reads and parses every existing source and target of some pairs, each once. */
export async function readFiles(
  project: Project,
  pairs: readonly Pair[],
): Promise<Pick<Patient, 'files' | 'parsers'>> {
  const settings = settingsOf(project, pairs)
  const wishes = new Set([...settings.values()].map(({ parser }) => parser))
  const parsers: LoadedParser[] = []
  for (const wish of wishes) parsers.push(await loadParser(wish))
  const files = new Map<string, ReadFile>()
  await readBytes([...settings.keys()], project, (file, bytes) => {
    const own = settings.get(file)
    if (own !== undefined) files.set(file.path, readFile(file.path, decodeText(bytes), own))
  })
  return { files, parsers }
}

/** How each file is cut: as the first entry that has it says. */
function settingsOf({ config, snapshot }: Project, pairs: readonly Pair[]): Map<SnapshotFile, ContentConfig> {
  const settings = new Map<SnapshotFile, ContentConfig>()
  for (const { source, target, content } of pairs) {
    const own = config.content[content]
    for (const path of [source, target]) {
      const file = snapshot.files.get(path)
      if (file !== undefined && own !== undefined && !settings.has(file)) settings.set(file, own)
    }
  }
  return settings
}

function readFile(path: string, text: string | undefined, settings: ContentConfig): ReadFile {
  if (text === undefined) return { path, text: null, document: null, fields: [] }
  return { path, text, document: extract(text, extractOptions(settings, path)), fields: fieldsOf(text) }
}

function fieldsOf(text: string): readonly Scalar[] {
  const block = findFrontMatter(text)
  const scalars = block === undefined ? [] : readScalars(text, block)
  return 'code' in scalars ? [] : scalars
}
