/** The one of `fields` that most translations have, given the field of each that has one; the first of several, null without any. */
export function mostUsedField(fields: readonly string[], found: Iterable<string>): string | null {
  const counts = new Map(fields.map(field => [field, 0]))
  for (const field of found) counts.set(field, (counts.get(field) ?? 0) + 1)
  const [best] = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a)
  return best?.[0] ?? null
}
