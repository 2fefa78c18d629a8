import type { DiffReport } from '../../freshness/types.ts'
import { fitBlocks, SUMMARY_LIMIT } from '../fit-blocks.ts'
import { diffBlocks } from './diff-markdown.ts'
import { leftOutWords } from './left-out-words.ts'
import type { DiffShown } from './diff-options.ts'

/** The report as a GitHub step summary: a heading, and as much of the Markdown report as fits. */
export function formatDiffGithub(report: DiffReport, shown: DiffShown): string {
  const blocks = [
    [`## ${shown.t('diff:title')}`],
    ...diffBlocks(report, shown, { cosmetic: true, texts: true }),
  ]
  const rest = (left: number): string => leftOutWords('cutShort', left, shown.t)
  return fitBlocks(blocks, { limit: SUMMARY_LIMIT, rest })
}
