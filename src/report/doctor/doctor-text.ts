import { cells } from '../text/cells.ts'
import { padEnd } from '../text/pad-end.ts'
import { printable } from '../text/printable.ts'
import { wrap } from '../text/wrap.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import { checkedWords } from './checked-words.ts'
import type { DoctorFinding, DoctorReport, DoctorSeverity } from './doctor-report.ts'
import { findingParts } from './finding-parts.ts'
import { type PlaceLine, whereWords } from './place-words.ts'
import { SEVERITIES, summaryWords } from './summary.ts'

export interface DoctorTextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
  /** Every place, not only the first ones. */
  readonly all: boolean
}

/** The report for a terminal, ending in a line end: errors first, last what was checked. */
export function formatDoctorText(report: DoctorReport, options: DoctorTextOptions): string {
  const { t, paint, columns } = options
  const summary = wrap(summaryWords(report, t), columns)
  const blocks = [
    summary.map(line => paint(report.findings.length === 0 ? 'good' : 'strong', line)),
    ...SEVERITIES.flatMap(severity => severityBlocks(severity, report.findings, options)),
    checkedLines(report, options),
  ]
  return blocks.map(lines => `${lines.join('\n')}\n`).join('\n')
}

const MEANINGS: Readonly<Record<DoctorSeverity, Meaning>> = { error: 'bad', warning: 'unsure', info: 'quiet' }

function severityBlocks(
  severity: DoctorSeverity,
  findings: readonly DoctorFinding[],
  options: DoctorTextOptions,
): string[][] {
  const own = findings.filter(finding => finding.severity === severity)
  const heading = options.paint(MEANINGS[severity], options.t(`doctor:heading.${severity}`))
  return own.map((finding, i) => [...(i === 0 ? [heading, ''] : []), ...findingLines(finding, options)])
}

const INDENT = '  '

function findingLines(finding: DoctorFinding, options: DoctorTextOptions): string[] {
  const { t, paint, columns } = options
  const { what, lines, left, advice, commands } = findingParts(finding, options)
  const more = left === 0 ? [] : [paint('quiet', t('doctor:more', { count: left }))]
  const room = columns - INDENT.length
  return [
    ...wrap(what, room).map(line => paint('strong', line)),
    ...lines.flatMap(line => placeText(line, room, t)),
    ...more.map(line => INDENT + line),
    ...wrap(advice, room),
    ...commands.map(command => INDENT + paint('strong', printable(command))),
  ].map(line => INDENT + line)
}

function placeText(line: PlaceLine, room: number, t: Words): string[] {
  const words = [whereWords(line, line.path, t), line.what].filter(part => part !== '').join(': ')
  return wrap(words, room - INDENT.length, INDENT).map(line => INDENT + line)
}

function checkedLines({ checked }: DoctorReport, { t, paint, columns }: DoctorTextOptions): string[] {
  const rows = checkedWords(checked, t)
  const width = Math.max(...rows.map(([name]) => cells(name))) + 2
  const lines = rows.flatMap(([name, words]) =>
    wrap(words, columns - INDENT.length - width).map(
      (line, at) => INDENT + padEnd(at === 0 ? name : '', width) + line,
    ),
  )
  return [paint('quiet', t('doctor:heading.checked')), ...lines]
}
