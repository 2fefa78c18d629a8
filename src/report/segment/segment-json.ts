import { findingJson } from '../finding-json.ts'
import type { SegmentReport } from './segment-report.ts'
import type { SegmentJson } from './segment-schema.ts'
import { segmentLines } from './segment-lines.ts'
import type { Words } from '../words.ts'

/**
 * The segments as JSON of `segment.schema.json`: texts, kinds, lines (1-based), ranges (UTF-16 offsets into the file) and
 * placeholders; indented, ending in a line end.
 */
export function formatSegmentJson(report: SegmentReport, t: Words): string {
  return `${JSON.stringify(segmentJson(report, t), null, 2)}\n`
}

function segmentJson({ file, parser, document }: SegmentReport, t: Words): SegmentJson {
  const lines = segmentLines(document)
  return {
    schema: 1,
    file,
    format: document.format,
    parser,
    segments: document.segments.map(segment => ({ ...segment, lines: lines(segment) })),
    findings: document.findings.map(finding => findingJson(finding, t)),
  }
}
