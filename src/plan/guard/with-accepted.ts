import type { GuardReport, GuardSegment } from '../../report/guard/guard-report.ts'
import type { Acceptance } from './accepted.ts'

/** Keys of the segments that may be accepted: those that are stale still, or that nobody touched. */
export function acceptable({ translations }: GuardReport): string[] {
  return [...new Set(translations.flatMap(({ segments }) => segments.filter(isOpen).map(({ key }) => key)))]
}

function isOpen({ isOpen: isStale, outcome }: GuardSegment): boolean {
  return outcome !== 'accepted' && (isStale || outcome === 'left')
}

/** The report with who accepted what; that a segment was claimed without its text is then no fault. */
export function withAccepted(report: GuardReport, all: readonly Acceptance[]): GuardReport {
  if (all.length === 0) return report
  const by = new Map(all.map(each => [each.key, each.by]))
  return {
    ...report,
    translations: report.translations.map(translation => ({
      ...translation,
      segments: translation.segments.map(segment =>
        isOpen(segment) ? { ...segment, acceptedBy: by.get(segment.key) ?? null } : segment,
      ),
    })),
    findings: report.findings.filter(({ key }) => key === null || !by.has(key)),
  }
}
