/** A value of a configuration file as a person may recognise it, at most 60 characters. */
export function showValue(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : (JSON.stringify(value, plain) ?? String(value))
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}
