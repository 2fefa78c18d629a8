import type { Document, Segment } from '../../document/types.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { formatFindings } from '../text/findings-text.ts'
import { printable } from '../text/printable.ts'
import { segmentLines } from './segment-lines.ts'
import type { SegmentReport } from './segment-report.ts'
import { formatTable, tableWidth, type Cell } from '../text/table.ts'
import type { Paint, Words } from '../words.ts'
import { wrap } from '../text/wrap.ts'

interface SegmentTextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
}

/**
 * A line for each segment: id, lines, kind, text cut to the width; brackets round the kind of what is never translated; notes
 * for the translator below.
 */
export function formatSegmentText(report: SegmentReport, options: SegmentTextOptions): string {
  const { document } = report
  const findings = document.findings.map(finding => ({ ...finding, path: finding.path ?? report.file }))
  const parts = [
    headline(report, options).map(line => options.paint('strong', line)),
    segmentTable(document, options),
    formatFindings(findings, options),
    document.segments.some(segment => !segment.translatable)
      ? wrap(options.t('segment:legend'), options.columns)
      : [],
  ]
  return parts
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

/** Nothing for a file that could not be read: its finding says all. */
function headline({ file, parser, document }: SegmentReport, { t, columns }: SegmentTextOptions): string[] {
  const count = document.segments.length
  if (count === 0 && document.findings.length > 0) return []
  const params = { count, file: printable(file), parser: `${parser.name} ${parser.version}` }
  return wrap(t(count === 0 ? 'segment:none' : 'segment:headline', params), columns)
}

function segmentTable(document: Document, { t, paint, columns }: SegmentTextOptions): string[] {
  if (document.segments.length === 0) return []
  const lines = segmentLines(document)
  const header = ['id', 'lines', 'kind', 'text'].map(column => ({
    text: t(`segment:column.${column}`),
    paint: (text: string) => paint('quiet', text),
  }))
  const rows = [
    header,
    ...document.segments.flatMap(segment => [
      rowOf(segment, lines(segment), t),
      ...noteRows(segment, { t, paint }),
    ]),
  ]
  const rest = columns - tableWidth(rows.map(row => row.slice(0, 3))) - 2
  return formatTable(
    rows.map(row => withText(row, Math.max(16, rest))),
    'lrll',
  )
}

function rowOf(segment: Segment, [first, last]: readonly [number, number], t: Words): Cell[] {
  const kind = kindWords(segment, t)
  return [
    { text: segment.id },
    { text: first === last ? `${first}` : `${first}–${last}` },
    { text: segment.translatable ? kind : `[${kind}]` },
    { text: segment.source },
  ]
}

function noteRows({ notes = [] }: Segment, { t, paint }: Pick<SegmentTextOptions, 't' | 'paint'>): Cell[][] {
  const quiet = (text: string): string => paint('quiet', text)
  const kind = { text: t('segment:note'), paint: quiet }
  return notes.map(note => [{ text: '' }, { text: '' }, kind, { text: note, paint: quiet }])
}

function kindWords({ kind, level, field, language }: Segment, t: Words): string {
  const detail = printable(field ?? language ?? (level === undefined ? '' : String(level))).slice(0, 24)
  return detail === '' ? t(`segment:kind.${kind}`) : `${t(`segment:kind.${kind}`)} ${detail}`
}

function withText(row: readonly Cell[], width: number): Cell[] {
  const text = row[3]?.text ?? ''
  const shown = cutEnd(printable(text.slice(0, 2 * width)), width)
  const missing = text.length > 2 * width && cells(shown) < width
  return [...row.slice(0, 3), { ...row[3], text: missing ? `${shown}…` : shown }]
}
