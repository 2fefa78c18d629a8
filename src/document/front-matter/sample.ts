import type { Scalar } from './types.ts'

/**
 * How this front matter writes a text of one line: one of its own strings, as it stands there, else the format's plainest.
 * YAML that has any string without quotes quotes only what needs it.
 */
export function sampleOf(text: string, format: 'toml' | 'yaml', scalars: readonly Scalar[]): string {
  const strings = scalars
    .filter(({ value }) => value !== undefined)
    .map(({ range }) => text.slice(range.start, range.end))
    .filter(raw => !/[\r\n]|^(?:"""|''')/.test(raw))
  const fallback = format === 'toml' ? '""' : 'x'
  if (format === 'yaml' && strings.some(raw => !/^["']/.test(raw))) return fallback
  return strings.at(-1) ?? fallback
}
