import { findingJson } from './status-json.ts'
import type { SegmentReport } from './segment-report.ts'
import { segmentLines } from './segment-lines.ts'
import type { Words } from './words.ts'

/** The segments as JSON: texts, kinds, lines (1-based), ranges (UTF-16 offsets into the file) and placeholders. */
export function formatSegmentJson({ file, parser, document }: SegmentReport, t: Words): string {
  const lines = segmentLines(document)
  const value = {
    schema: 1,
    file,
    format: document.format,
    parser,
    segments: document.segments.map(segment => ({ ...segment, lines: lines(segment) })),
    findings: document.findings.map(finding => findingJson(finding, t)),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
