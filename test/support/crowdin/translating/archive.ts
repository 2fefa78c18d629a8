import { type PackedEntry, pack, zip } from '../zip.ts'
import type { Job } from '../jobs.ts'
import { LANGUAGES } from '../languages.ts'
import { pathOf } from '../sources/tree.ts'
import type { State } from '../state.ts'
import type { SourceFile } from '../types.ts'
import { type ExportOptions, exportFile } from './export.ts'

export interface ArchiveOrder {
  files: readonly SourceFile[]
  languageIds: readonly string[]
  options: ExportOptions
}

/** Entries of a build: `language/directory/file`, or what the file's export pattern says. */
export function entriesOf(state: State, { files, languageIds, options }: ArchiveOrder): PackedEntry[] {
  return languageIds.flatMap(languageId =>
    files.flatMap(file => {
      const content = exportFile(state, file, { languageId, ...options })
      return content === undefined ? [] : [pack({ name: nameOf(state, file, languageId), content })]
    }),
  )
}

/** The archive of a finished build, with what a fault adds to it or takes from it. */
export function archiveOf(state: State, entries: readonly PackedEntry[], { fault }: Job): Buffer {
  const without = fault?.outcome === 'without' ? `${fault.languageId}/` : undefined
  const kept = entries.filter(({ name }) => without === undefined || !name.startsWith(without))
  const more =
    fault?.outcome === 'entries' ? fault.names.map(name => pack({ name, content: 'not asked for\n' })) : []
  return zip([...kept, ...more], new Date(state.clock.now()))
}

function nameOf(state: State, file: SourceFile, languageId: string): string {
  const path = pathOf(state, file).slice(1)
  const { exportPattern } = file.exportOptions
  if (exportPattern === null) return `${languageId}/${path}`
  const branch = file.branchId === null ? undefined : state.branches.get(file.branchId)?.name
  const filled = fill(state, exportPattern, { file, languageId, path }).replace(/^\//, '')
  const named = /%(?:language|two_|three_|locale|android|osx)/.test(exportPattern)
    ? filled
    : `${languageId}/${filled}`
  return branch === undefined ? named : `${branch}/${named}`
}

function fill(
  { project }: State,
  pattern: string,
  { file, languageId, path }: { file: SourceFile; languageId: string; path: string },
): string {
  const language = LANGUAGES.get(languageId)
  const mapped = project.languageMapping[languageId] ?? {}
  const [, stem = file.name, extension = ''] = /^(.*)\.([^.]*)$/.exec(file.name) ?? []
  const values: Record<string, string | undefined> = {
    original_file_name: file.name,
    original_path: path.slice(0, -file.name.length - 1),
    file_name: stem,
    file_extension: extension,
    language_id: languageId,
    language: language?.name,
    two_letters_code: language?.twoLettersCode,
    three_letters_code: language?.threeLettersCode,
    locale: language?.locale,
    locale_with_underscore: language?.locale.replaceAll('-', '_'),
    android_code: language?.androidCode,
    osx_code: language?.osxCode,
    osx_locale: language?.osxLocale,
    ...mapped,
  }
  return pattern.replaceAll(/%(\w+?)%/g, (whole, name: string) => values[name] ?? whole)
}
