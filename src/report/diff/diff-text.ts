import type { DiffReport } from '../../freshness/types.ts'
import { formatFindings } from '../text/findings-text.ts'
import { wrap } from '../text/wrap.ts'
import type { DiffTextOptions } from './diff-options.ts'
import { sourceText } from './source-text.ts'
import { summary, toldSources } from './summary.ts'
import { uncomparedWords } from './uncompared-words.ts'
import { versionsWords } from './versions-words.ts'

/** With more lines than these in between, the summary comes again at the end. */
const SCREEN = 40

/** The report for a terminal, ending in a line end; no line is wider than `columns` unless a single word is. */
export function formatDiffText(report: DiffReport, options: DiffTextOptions): string {
  const { t, paint, columns } = options
  const strong = (text: string): string[] => wrap(text, columns).map(line => paint('strong', line))
  const versions = versionsWords(report)
  const sum = strong(summary(report, t))
  const sources = toldSources(report).map(source => sourceText(source, report, options))
  const blocks = [
    [...(versions === undefined ? [] : wrap(versions, columns)), ...sum],
    ...sources,
    formatFindings(report.findings, options),
    [
      ...(sources.flat().length > SCREEN ? sum : []),
      ...uncomparedWords(report, t).flatMap(line => wrap(line, columns)),
    ],
  ]
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}
