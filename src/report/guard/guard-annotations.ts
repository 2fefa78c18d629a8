import { whatAndWhere } from '../changes/change-lines.ts'
import { findingWords } from '../text/findings-text.ts'
import type { Words } from '../words.ts'
import { workflowCommand } from '../workflow-command.ts'
import type { GuardFinding, GuardReport } from './guard-report.ts'
import { whyWords } from './guard-words.ts'

/** GitHub shows no more annotations of one level for a step. */
const MOST = 10

/**
 * Workflow commands of GitHub Actions that annotate files of the head: errors and warnings at what is wrong, notices at lines of sources that make
 * translations stale; at most ten of each.
 */
export function guardAnnotations({ findings, sources }: GuardReport, t: Words): string {
  const levels = (['error', 'warning'] as const).flatMap(severity =>
    findings
      .filter(finding => finding.severity === severity)
      .slice(0, MOST)
      .map(finding => findingCommand(finding, t)),
  )
  const notices = sources.flatMap(({ source, edits }) =>
    edits.flatMap(({ outcome, change, stale }) => {
      if (outcome !== 'stale' || change.after === null) return []
      const locales = [...new Set(stale.map(({ locale }) => locale))].join(t('diff:join.items'))
      const place = { path: source, lines: change.after.lines, title: t('guard:annotation', { locales }) }
      // GitHub shows no annotation that says nothing, and a passage that was added has no reason
      return workflowCommand('notice', place, [whyWords(change, t) || whatAndWhere(change, t)])
    }),
  )
  return [...levels, ...notices.slice(0, MOST)].join('')
}

function findingCommand(finding: GuardFinding, t: Words): string {
  const { severity, path, lines, locale } = finding
  const title = [t('guard:annotated'), ...(locale === null ? [] : [locale])].join(' · ')
  return workflowCommand(severity, { path, lines, title }, [findingWords(finding, t)])
}
