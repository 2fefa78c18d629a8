import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportUnits, type ExportOptions } from '../../src/commands/export.ts'
import { importFiles, type ImportOptions } from '../../src/commands/import.ts'
import { formatPo } from '../../src/exchange/po/format-po.ts'
import { parsePo } from '../../src/exchange/po/parse-po.ts'
import type { ExchangeFile, Inline, Unit } from '../../src/exchange/types.ts'
import { formatXliff } from '../../src/exchange/xliff/format-xliff.ts'
import { parseXliff } from '../../src/exchange/xliff/parse-xliff.ts'
import type { ExportReport } from '../../src/report/export/export-report.ts'
import type { ImportedPost, ImportReport } from '../../src/report/import/import-report.ts'
import { createRepository, type TestRepository } from './repository.ts'
import { statusOf, translationOf } from './status.ts'

const tool = { name: 'evergloss', version: '0.0.0-test' }

type Place = Pick<TestRepository, 'root'>

/** `export` of a repository into its folder `exchange`, as the command would ask for it. */
export async function exportOf({ root }: Place, options: Partial<ExportOptions> = {}): Promise<ExportReport> {
  return exportUnits({
    root,
    tool,
    paths: [],
    locales: [],
    format: 'xliff',
    output: join(root, 'exchange'),
    outputName: 'exchange',
    oneFilePerLocale: false,
    stale: false,
    force: false,
    ...options,
  })
}

/** `import` of files of a repository, named from its root. */
export async function importOf(
  { root }: Place,
  files: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  return importFiles({
    root,
    tool,
    files: files.map(name => ({ name, path: join(root, name) })),
    locales: [],
    dryRun: false,
    force: false,
    fuzzy: false,
    withSourceText: false,
    ...options,
  })
}

/** The only post of a report. */
export function onlyPost({ posts }: ImportReport): ImportedPost {
  const [post] = posts
  if (post === undefined || posts.length > 1) throw new Error(`${posts.length} posts`)
  return post
}

/** The parts of an exchange file, by the ending of its name. */
export async function readParts({ root }: Place, file: string): Promise<readonly ExchangeFile[]> {
  const bytes = await readFile(join(root, file))
  return file.endsWith('.po') ? parsePo(bytes) : parseXliff(bytes)
}

/** Writes the file back with other units, as a translator's editor would. */
export async function editUnits(
  place: Place,
  file: string,
  edit: (unit: Unit, part: ExchangeFile) => Unit | undefined,
): Promise<void> {
  const parts = await readParts(place, file)
  const edited = parts.map(part => ({ ...part, units: part.units.flatMap(unit => edit(unit, part) ?? []) }))
  await writeFile(join(place.root, file), file.endsWith('.po') ? formatPo(edited) : formatXliff(edited))
}

/** A unit whose words are translated into capitals, with all codes in their places. */
export function inCapitals(unit: Unit): Unit {
  return { ...unit, state: 'translated', target: capitals(unit.source) }
}

/** Only where there is work to do. */
export function translateOpen(unit: Unit): Unit {
  return unit.state === 'untranslated' || unit.state === 'fuzzy' ? inCapitals(unit) : unit
}

function capitals(pieces: readonly Inline[]): Inline[] {
  return pieces.map(piece =>
    typeof piece === 'string' ? piece.toUpperCase() : { ...piece, content: capitals(piece.content) },
  )
}

/** Every file of the work tree but git's, with its bytes. */
export async function treeOf({ root }: Place): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(root.length + 1)
    if (entry.isFile() && !name.startsWith('.git/')) files[name] = await readFile(path, 'latin1')
  }
  return files
}

export const SOURCE = 'content/a.md'
export const TARGET = 'content/a.ja.md'
export const FILE = 'exchange/ja/content/a.md.xlf'

/** A post of a Zola blog. */
export function post(title: string, ...blocks: string[]): string {
  return `+++\ntitle = "${title}"\n+++\n\n${blocks.join('\n\n')}\n`
}

/** A translation with its basis. */
export function translationFrom(basis: string, title: string, ...blocks: string[]): string {
  const field = `\n\n[extra]\ntranslation_based_on_commit = "${basis}"\n+++\n\n`
  return post(title, ...blocks).replace('\n+++\n\n', field)
}

export const EN = [
  '## Boiling',
  'Water boils at [sea level](https://example.org/sea), as `boil()` says.',
  'It takes about four minutes on most stoves.',
] as const
export const JA = [
  '## 沸騰',
  '`boil()` によれば、水は[海面](https://example.org/sea)で沸騰します。',
  'たいていのコンロで 4 分ほどかかります。',
] as const

/** Two things to do: another meaning, and a passage more. */
export const NOW = [
  EN[0],
  'Water never boils at [sea level](https://example.org/sea), whatever `boil()` says.',
  EN[2],
  'On the moon it boils at once.',
] as const

/** A post with the blocks of `EN` that has those of `now` since its Japanese translation was made. */
export async function waterBlog(
  now: readonly string[],
): Promise<TestRepository & { basis: string; head: string }> {
  const repository = await createRepository({ files: { [SOURCE]: post('Water', ...EN) } })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', ...JA))
  await repository.commit('Translate')
  await repository.write(SOURCE, post('Water', ...now))
  return { ...repository, basis, head: await repository.commit('Edit') }
}

/** State of one translation. */
export async function stateOf(place: Place, target = TARGET): Promise<ReturnType<typeof translationOf>> {
  return translationOf(await statusOf(place), target)
}

/** States of the units of a file. */
export async function statesIn(place: Place, file = FILE): Promise<string[]> {
  return (await readParts(place, file)).flatMap(({ units }) => units.map(({ state }) => state))
}

/** A blog with one post of these passages, and its Japanese translation made for it; `basis` is the commit of the source. */
export async function translatedBlog(
  en: readonly string[],
  ja: readonly string[],
): Promise<{ repository: TestRepository; basis: string }> {
  const repository = await createRepository({ files: { [SOURCE]: post('Water', ...en) } })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', ...ja))
  await repository.commit('Translate')
  return { repository, basis }
}
