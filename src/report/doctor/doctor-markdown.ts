import { codeSpan, fenced, literal, prose } from '../markdown.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'
import { checkedWords } from './checked-words.ts'
import type { DoctorFinding, DoctorReport } from './doctor-report.ts'
import { findingParts } from './finding-parts.ts'
import { type PlaceLine, whereWords } from './place-words.ts'
import { SEVERITIES, summaryWords } from './summary.ts'

interface MarkdownOptions {
  readonly t: Words
  /** Every place, not only the first ones. */
  readonly all: boolean
}

/** The report as GitHub-flavoured Markdown, for an issue, a pull request or a file. */
export function formatDoctorMarkdown(report: DoctorReport, options: MarkdownOptions): string {
  return markdownBlocks(report, options)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

/** The report in blocks: its summary, each finding below the heading of its severity, what was checked. */
export function markdownBlocks(report: DoctorReport, options: MarkdownOptions): string[][] {
  const { t } = options
  return [
    [literal(summaryWords(report, t))],
    ...SEVERITIES.flatMap(severity => {
      const own = report.findings.filter(finding => finding.severity === severity)
      const heading = own.length === 0 ? [] : [[`### ${t(`doctor:heading.${severity}`)}`]]
      return [...heading, ...own.flatMap(finding => findingBlocks(finding, options))]
    }),
    [`### ${t('doctor:heading.checked')}`],
    checkedWords(report.checked, t).map(
      ([name, words]) => `- ${literal(name)}${t('diff:join.label')}${literal(words)}`,
    ),
  ]
}

function findingBlocks(finding: DoctorFinding, options: MarkdownOptions): string[][] {
  const { what, lines, left, advice, commands } = findingParts(finding, options)
  const more = left === 0 ? [] : [`- ${literal(options.t('doctor:more', { count: left }))}`]
  const blocks = [
    [`**${prose(what)}**`],
    [...lines.map(line => placeItem(line, options.t)), ...more],
    [prose(advice)],
    commands.length === 0 ? [] : fenced(commands.map(printable), 'sh'),
  ]
  return blocks.filter(block => block.length > 0)
}

function placeItem(line: PlaceLine, t: Words): string {
  const shown = { ...line, group: literal(line.group) }
  const where = line.path === '' ? '' : whereWords(shown, codeSpan(line.path), t)
  return `- ${[where, prose(line.what)].filter(part => part !== '').join(': ')}`
}
