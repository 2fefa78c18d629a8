import type { GuardReport, GuardSegment } from '../../report/guard/guard-report.ts'
import type { Acceptance } from './accepted.ts'

/** Keys of the segments that may be accepted, each with the digest of its text: `key:digest`. They are stale still, or nobody touched them. */
export function acceptable({ translations }: GuardReport): string[] {
  const open = translations.flatMap(({ segments }) => segments.filter(isOpen))
  return [...new Set(open.map(({ key, digest }) => `${key}:${digest}`))]
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
