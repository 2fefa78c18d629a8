/** Times that are told apart. */
const TIMES = 20

/**
 * Keys and since when they are listed, as texts that a marker can hold: a time, then all keys of that time. Of many times some are told as a later one, by
 * which a command without keys counts for less, never for more.
 */
export function listedLines(listed: ReadonlyMap<string, string>): string[] {
  const times = [...new Set(listed.values())].sort()
  const size = Math.max(1, Math.ceil(times.length / TIMES))
  const told = new Map(times.map((time, i) => [time, times[lastOf(i, size, times.length)] ?? time]))
  const byTime = new Map<string, string[]>()
  for (const [key, since] of listed) {
    const time = told.get(since) ?? since
    byTime.set(time, [...(byTime.get(time) ?? []), key])
  }
  return [...byTime].map(([since, keys]) => [since, ...keys].join(' '))
}

/** Index of the last one of the group that an item is in. */
function lastOf(index: number, size: number, length: number): number {
  return Math.min(length, (Math.floor(index / size) + 1) * size) - 1
}

/** The same read back; what is no such text is left out. */
export function listedKeys(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.flatMap(line => {
      const [since = '', ...keys] = line.split(' ')
      return Number.isNaN(Date.parse(since)) ? [] : keys.map(key => [key, since] as const)
    }),
  )
}
