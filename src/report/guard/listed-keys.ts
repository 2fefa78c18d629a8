/** Keys and since when they are listed, as texts that a marker can hold: a time, then all keys of that time. */
export function listedLines(listed: ReadonlyMap<string, string>): string[] {
  const byTime = new Map<string, string[]>()
  for (const [key, since] of listed) byTime.set(since, [...(byTime.get(since) ?? []), key])
  return [...byTime].map(([since, keys]) => [since, ...keys].join(' '))
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
