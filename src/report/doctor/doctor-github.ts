import { fitBlocks, SUMMARY_LIMIT } from '../fit-blocks.ts'
import type { Words } from '../words.ts'
import { markdownBlocks } from './doctor-markdown.ts'
import type { DoctorReport } from './doctor-report.ts'

/** The report as a GitHub step summary: a heading, then the same as in Markdown, as much as fits. */
export function formatDoctorGithub(
  report: DoctorReport,
  { t, all }: { readonly t: Words; readonly all: boolean },
): string {
  const blocks = [[`## ${t('doctor:title')}`], ...markdownBlocks(report, { t, all })]
  return fitBlocks(blocks, { limit: SUMMARY_LIMIT, rest: () => t('doctor:cutShort') })
}
