/** A value of a configuration file as a person may recognise it, at most 60 characters; `…` for what repeats. */
export function showValue(value: unknown): string {
  const text =
    value instanceof Date ? value.toISOString() : (JSON.stringify(value, plainOnce()) ?? String(value))
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}

/** YAML aliases can make a value contain itself, or grow without bound when it is written out. */
function plainOnce(): (key: string, value: unknown) => unknown {
  const seen = new Set<unknown>()
  return (_key, value) => {
    if (typeof value === 'bigint') return String(value)
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
    if (typeof value !== 'object' || value === null) return value
    if (seen.has(value)) return '…'
    seen.add(value)
    return value
  }
}
