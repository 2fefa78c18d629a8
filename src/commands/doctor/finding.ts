import type { Message } from '../../errors.ts'
import type {
  DoctorCode,
  DoctorFinding,
  DoctorPlace,
  DoctorSeverity,
} from '../../report/doctor/doctor-report.ts'

type Kind = readonly [DoctorSeverity, DoctorCode]

/** A finding on some places, in a list; none when there is no place. `params.count` is the number of places. */
export function findingOn(
  [severity, code]: Kind,
  places: readonly DoctorPlace[],
  { params = {}, commands = [] }: Partial<Pick<DoctorFinding, 'params' | 'commands'>> = {},
): DoctorFinding[] {
  if (places.length === 0) return []
  return [{ code, severity, params: { count: places.length, ...params }, places, commands }]
}

/** A finding on the project as a whole, in a list. */
export function findingOnAll(
  [severity, code]: Kind,
  { params = {}, commands = [] }: Partial<Pick<DoctorFinding, 'params' | 'commands'>> = {},
): DoctorFinding[] {
  return [{ code, severity, params, places: [], commands }]
}

/** A place with what is to be said of it. */
export function placeOf(path: string | null, ...notes: readonly Message[]): DoctorPlace {
  return { path, notes, commands: [] }
}
