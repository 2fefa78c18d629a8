import { fitBlocks, SUMMARY_LIMIT } from '../fit-blocks.ts'
import { literal } from '../markdown.ts'
import type { Words } from '../words.ts'
import { guardBlocks } from './guard-blocks.ts'
import type { GuardReport } from './guard-report.ts'

/** The report as GitHub-flavoured Markdown. */
export function formatGuardMarkdown(report: GuardReport, t: Words): string {
  return fitBlocks(guardBlocks(report, { t, localeWords: t }), { limit: Infinity, rest: () => '' })
}

/** The report as a GitHub step summary: a heading, then the same as in Markdown, as much as fits. */
export function formatGuardSummary(report: GuardReport, t: Words): string {
  const blocks = [[`## ${literal(t('guard:title'))}`], ...guardBlocks(report, { t, localeWords: t })]
  return fitBlocks(blocks, { limit: SUMMARY_LIMIT, rest: () => t('guard:cutShort') })
}
