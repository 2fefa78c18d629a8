import { pathOf } from '../sources/tree.ts'
import type { State } from '../state.ts'
import type { SourceFile, SourceString } from '../types.ts'
import { escape } from '../xliff/xml.ts'
import { type ExportOptions, targetOf } from './export.ts'

/** Crowdin's own XLIFF of several files for work outside: ids are those of Crowdin's strings. */
export function offlineXliff(
  state: State,
  strings: readonly SourceString[],
  options: ExportOptions & { languageId: string },
): string {
  const byFile = new Map<SourceFile, SourceString[]>()
  for (const string of strings) {
    const ofFile = byFile.get(string.file)
    if (ofFile === undefined) byFile.set(string.file, [string])
    else ofFile.push(string)
  }
  const parts = Array.from(byFile, ([file, ofFile]) => {
    const units = ofFile.map(string => unitOf(state, string, options))
    return `  <file ${headOf(state, file, options.languageId)}>\n    <body>\n${units.join('')}    </body>\n  </file>\n`
  })
  const open = '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${parts.join('')}</xliff>\n`
}

function headOf(state: State, file: SourceFile, languageId: string): string {
  const languages = `source-language="${state.project.sourceLanguageId}" target-language="${languageId}"`
  return `id="${file.id}" original="${escape(pathOf(state, file))}" ${languages} datatype="plaintext"`
}

function unitOf(state: State, string: SourceString, options: ExportOptions & { languageId: string }): string {
  const target = targetOf(state, string, options)
  if (target === undefined && options.skipUntranslatedStrings) return ''
  const approved = target?.isApproved === true ? ' approved="yes"' : ''
  const value = target === undefined ? 'needs-translation' : target.isApproved ? 'final' : 'translated'
  const lines = [
    `<source>${string.text}</source>`,
    `<target state="${value}">${target?.text ?? string.text}</target>`,
    `<note>${escape(string.context)}</note>`,
  ].map(line => `        ${line}\n`)
  return `      <trans-unit id="${string.id}" resname="${escape(string.identifier)}"${approved}>\n${lines.join('')}      </trans-unit>\n`
}
