import type { UserError } from '../../../errors.ts'
import type { DoctorCode, DoctorFinding, DoctorSeverity } from '../../../report/doctor/doctor-report.ts'
import { findingOn, placeOf } from '../finding.ts'

/** Requests that Crowdin refused, or that did not get there, by what mends it. What may pass by itself is a warning. */
export function findingsOf(failed: readonly UserError[]): DoctorFinding[] {
  return KINDS.flatMap(([severity, code]) =>
    findingOn(
      [severity, code],
      failed
        .filter(error => codeOf(error) === code)
        .map(({ params }) =>
          placeOf(null, {
            code: 'doctor:note.answer',
            params: { request: params['request'] ?? '', said: params['said'] ?? '' },
          }),
        ),
    ),
  )
}

const KINDS: readonly (readonly [DoctorSeverity, DoctorCode])[] = [
  ['error', 'crowdinToken'],
  ['error', 'crowdinProject'],
  ['error', 'crowdinAddress'],
  ['error', 'crowdinScopes'],
  ['warning', 'crowdinUnreachable'],
]

const CODES: Readonly<Record<string, DoctorCode>> = {
  'crowdin:unauthorized': 'crowdinToken',
  'crowdin:noProject': 'crowdinProject',
  'crowdin:forbidden': 'crowdinScopes',
  'crowdin:plan': 'crowdinScopes',
  'crowdin:unreadable': 'crowdinAddress',
  'crowdin:redirected': 'crowdinAddress',
  'crowdin:tooLarge': 'crowdinAddress',
}

function codeOf({ code }: UserError): DoctorCode {
  return CODES[code] ?? 'crowdinUnreachable'
}
