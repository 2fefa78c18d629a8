import { extract } from '../document/extract.ts'
import type { Document, ExtractOptions, Finding } from '../document/types.ts'

/** The document of one version of a file, or what keeps it from being one; undefined stands for bytes that are not UTF-8. */
export function readVersion(
  text: string | undefined,
  options: ExtractOptions,
): Document | readonly Finding[] {
  if (text === undefined) return [{ code: 'project:notUtf8', severity: 'error', params: {} }]
  const document = extract(text, options)
  const broken = document.findings.some(finding => finding.severity === 'error')
  return broken ? document.findings : document
}

/** True for what could be read. */
export function isDocument(found: Document | readonly Finding[]): found is Document {
  return 'segments' in found
}
