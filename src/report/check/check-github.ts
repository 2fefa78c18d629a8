import { fitBlocks, SUMMARY_LIMIT } from '../fit-blocks.ts'
import type { Words } from '../words.ts'
import { workflowCommand } from '../workflow-command.ts'
import { markdownBlocks } from './check-markdown.ts'
import type { CheckFinding, CheckReport } from './check-report.ts'
import { messageWords } from './check-words.ts'

/** The report as a GitHub step summary: a heading, then the same as in Markdown, as much as fits. */
export function formatCheckGithub(report: CheckReport, t: Words, changedOnly = false): string {
  const blocks = [[`## ${t('check:heading')}`], ...markdownBlocks(report, t, changedOnly)]
  return fitBlocks(blocks, { limit: SUMMARY_LIMIT, rest: () => t('check:cutShort') })
}

/** GitHub shows no more annotations of one level for a step. */
const MOST = 10

/** Workflow commands of GitHub Actions that annotate the places of findings: at most ten errors and ten warnings. */
export function checkAnnotations({ findings }: CheckReport, t: Words): string {
  return (['error', 'warning'] as const)
    .flatMap(severity => findings.filter(finding => finding.severity === severity).slice(0, MOST))
    .map(finding => annotation(finding, t))
    .join('')
}

function annotation(finding: CheckFinding, t: Words): string {
  const { severity, rule, target } = finding
  const place = { path: target.path, lines: [target.line, target.endLine] as const, title: rule }
  return workflowCommand(severity, place, [messageWords(finding, t)])
}
