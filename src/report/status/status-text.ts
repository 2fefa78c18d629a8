import type { StatusReport } from '../../freshness/types.ts'
import type { StatusTextOptions } from './status-text-options.ts'
import { formatFindings } from '../text/findings-text.ts'
import { formatLocaleTable } from './locale-table.ts'
import { formatNextSteps } from './next-steps.ts'
import { formatPostRows } from './post-rows.ts'
import { headline } from './headline.ts'
import { wrap } from '../text/wrap.ts'

/** The report for a terminal, ending in a line end; no line is wider than `columns` unless a single word is. */
export function formatStatusText(report: StatusReport, options: StatusTextOptions): string {
  const rows = options.posts || options.changes
  const parts = [
    wrap(headline(report, options), options.columns).map(line => options.paint('strong', line)),
    formatLocaleTable(report.locales, options),
    rows ? formatPostRows(report, options) : [],
    formatFindings(report.findings, options),
    formatNextSteps(report, options),
  ]
  return parts
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}
