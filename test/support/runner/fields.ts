import type { Fields, Texts } from './types.ts'

/** A mapping, with no other keys than these; throws with the place where one stands. */
export function fieldsOf(value: unknown, place: string, keys: readonly string[] | null): Fields {
  if (value === undefined || value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) throw new Error(`${place}: a mapping is expected`)
  const fields = { ...value }
  const unknown = keys === null ? [] : Object.keys(fields).filter(key => !keys.includes(key))
  if (unknown.length > 0) throw new Error(`${place}: the runner does not know ${unknown.join(', ')}`)
  return fields
}

/** A mapping of scalars, as texts. */
export function textsOf(value: unknown, place: string): Texts {
  const entries = Object.entries(fieldsOf(value, place, null))
  return Object.fromEntries(entries.map(([key, each]) => [key, textOf(each, `${place}.${key}`)]))
}

/** A scalar as text; what is not there is empty. */
export function textOf(value: unknown, place: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  throw new Error(`${place}: a text is expected`)
}

/** The same, and null where it is not there. */
export function maybeText(value: unknown, place: string): string | null {
  return value === undefined ? null : textOf(value, place)
}

/** One text, or a list of them. */
export function listOf(value: unknown, place: string): string[] {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).map(each => textOf(each, place))
}
