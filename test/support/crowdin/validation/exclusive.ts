import { invalidField } from '../refusal.ts'

/** Refuses two fields of which only one may be given. */
export function refuseBoth(values: Readonly<Record<string, unknown>>, one: string, other: string): void {
  if (values[one] === undefined || values[other] === undefined) return
  throw invalidField(one, 'fieldsConflict', `Can't be used with ${other} in the same request`)
}
