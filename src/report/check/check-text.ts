import { besideStarts } from '../text/beside.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { formatFindings } from '../text/findings-text.ts'
import { isolate } from '../text/isolate.ts'
import { padEnd } from '../text/pad-end.ts'
import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'
import { wrap } from '../text/wrap.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import type { CheckFinding, CheckReport } from './check-report.ts'
import { filesOf, headlineWords, messageWords, ruleCounts } from './check-words.ts'

export interface CheckTextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
  /** True: only translations were looked at that a branch changes. */
  readonly changedOnly?: boolean
}

/** The report for a terminal, ending in a line end: findings by file, then how many each rule has, and what to do. */
export function formatCheckText(report: CheckReport, options: CheckTextOptions): string {
  const { t, paint, columns, changedOnly } = options
  const headline = wrap(headlineWords(report, t, changedOnly), columns)
  const isClean = report.findings.length === 0
  const blocks = [
    ...filesOf(report).map(file => fileLines(file, options)),
    headline.map(line => paint(isClean ? 'good' : 'strong', line)),
    ruleLines(report, options),
    formatFindings(report.problems, options),
    adviceLines(report, options),
  ]
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

const MEANINGS: Readonly<Record<CheckFinding['severity'], Meaning>> = { error: 'bad', warning: 'unsure' }

function fileLines(
  [path, findings]: [path: string, findings: readonly CheckFinding[]],
  options: CheckTextOptions,
): string[] {
  const width = Math.max(...findings.map(({ target }) => placeOf(target).length))
  return [
    options.paint('strong', printable(path)),
    ...findings.flatMap(finding => findingLines(finding, width, options)),
  ]
}

function placeOf({ line, character }: CheckFinding['target']): string {
  return `${line}:${character}`
}

function findingLines(
  finding: CheckFinding,
  width: number,
  { t, paint, columns }: CheckTextOptions,
): string[] {
  const { severity, rule, target } = finding
  const level = t(`status:severity.${severity}`)
  const label = Math.max(cells(t('status:severity.error')), cells(t('status:severity.warning')))
  const indent = ' '.repeat(2 + width + 2 + label + 2)
  const room = Math.max(columns - indent.length, 24)
  const [first = '', ...more] = wrap(messageWords(finding, t), room)
  const start = `  ${placeOf(target).padStart(width)}  ${paint(MEANINGS[severity], padEnd(level, label))}  `
  const last = more.at(-1) ?? first
  const tag = paint('quiet', rule)
  const fits = cells(last) + 2 + rule.length <= room
  const lines = [...more.map(line => indent + line), ...(fits ? [] : [indent + tag])]
  const told = [start + first, ...lines]
  if (fits) told.push(`${told.pop() ?? ''}  ${tag}`)
  return [...told, ...excerptLines(finding, room).map(line => indent + paint('quiet', line))]
}

/** What stands there, and the source's text beside it, where the message does not quote it. */
function excerptLines({ message, target, source, locale }: CheckFinding, room: number): string[] {
  const quoted = Object.values(message.params).map(String)
  const isQuoted = (text: string): boolean => quoted.some(each => each.includes(text) || text.includes(each))
  const lines = []
  if (target.text !== '' && !isQuoted(target.text))
    lines.push(cutEnd(isolate(printable(target.text), locale), room))
  if (source !== null && source.text !== '' && !quoted.some(each => each.includes(source.text))) {
    const from = `${printable(source.path.split('/').at(-1) ?? '')}:${source.line}${source.commit === null ? '' : ` (${shortId(source.commit)})`}`
    lines.push(cutEnd(`${from}  ${printable(source.text)}`, room))
  }
  return lines
}

function ruleLines(report: CheckReport, { t, columns, paint }: CheckTextOptions): string[] {
  const counts = ruleCounts(report)
  const digits = Math.max(0, ...counts.map(([, count]) => String(count).length))
  const rows = counts.map(([rule, count]) => ({
    start: `  ${String(count).padStart(digits)}  ${rule}`,
    lines: (width: number) => wrap(t(`check:title.${rule}`), width),
  }))
  return besideStarts(rows, { width: columns, paint })
}

function adviceLines({ findings, ignored }: CheckReport, { t, columns, paint }: CheckTextOptions): string[] {
  const kept = ignored === 0 ? [] : wrap(t('check:ignored', { count: ignored }), columns)
  const [first] = findings
  if (first === undefined) return kept
  const { rule } = first
  return [
    ...kept,
    ...wrap(t('check:advice', { rule }), columns),
    `  ${paint('strong', `translate check --rule ${rule}`)}`,
  ]
}
