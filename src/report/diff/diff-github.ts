import type { DiffReport } from '../../freshness/types.ts'
import { SUMMARY_LIMIT } from '../fit-blocks.ts'
import { fitDiff } from './diff-markdown.ts'
import type { DiffShown } from './diff-options.ts'

/** The report as a GitHub step summary: a heading, and as much of the Markdown report as fits. */
export function formatDiffGithub(report: DiffReport, shown: DiffShown): string {
  const heading = [[`## ${shown.t('diff:title')}`]]
  return fitDiff(report, shown, { limit: SUMMARY_LIMIT, key: 'cutShort', heading })
}
