import type { Words } from '../words.ts'
import type { DoctorReport, DoctorSeverity } from './doctor-report.ts'

export const SEVERITIES: readonly DoctorSeverity[] = ['error', 'warning', 'info']

/** How many findings there are of each severity, or that there are none. */
export function summaryWords({ findings }: DoctorReport, t: Words): string {
  if (findings.length === 0) return t('doctor:healthy')
  const counts = SEVERITIES.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length
    return count === 0 ? [] : [t(`doctor:count.${severity}`, { count })]
  })
  return t('doctor:headline', { counts: counts.join(t('diff:join.items')) })
}
