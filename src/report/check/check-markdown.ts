import { codeSpan, literal, prose } from '../markdown.ts'
import type { Words } from '../words.ts'
import type { CheckFinding, CheckReport } from './check-report.ts'
import { filesOf, headlineWords, messageWords, ruleCounts } from './check-words.ts'

/** The report as GitHub-flavoured Markdown, for an issue, a pull request or a file. */
export function formatCheckMarkdown(report: CheckReport, t: Words, changedOnly = false): string {
  return markdownBlocks(report, t, changedOnly)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

/** The report in blocks: its headline, the rules, the findings of each file, what could not be looked at. */
export function markdownBlocks(report: CheckReport, t: Words, changedOnly: boolean): string[][] {
  const rules = ruleCounts(report).map(
    ([rule, count]) =>
      `- ${count} × ${codeSpan(rule)}${t('diff:join.label')}${literal(t(`check:title.${rule}`))}`,
  )
  const problems = report.problems.map(({ code, params }) => `- ${prose(t(code, params))}`)
  const blocks = [
    [literal(headlineWords(report, t, changedOnly))],
    rules,
    ...filesOf(report).flatMap(([path, findings]) => [
      [`### ${codeSpan(path)}`],
      findings.map(finding => findingItem(finding, t)),
    ]),
    problems,
  ]
  return blocks.filter(lines => lines.length > 0)
}

function findingItem(finding: CheckFinding, t: Words): string {
  const { rule, severity, target } = finding
  const level = literal(t(`status:severity.${severity}`))
  const place = `${target.line}:${target.character}`
  return `- ${place} ${level}${t('diff:join.label')}${literal(messageWords(finding, t))} (${codeSpan(rule)})`
}
