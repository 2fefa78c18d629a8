import { findFrontMatter } from '../../document/front-matter/find.ts'
import { readValues } from '../../document/front-matter/values.ts'
import type { Splice } from '../types.ts'

/** What begins the line of a field: its key, bare or in quotes. */
const KEY = /^[ \t]*(?:"[^"\r\n]*"|'[^'\r\n]*'|[\w.-]+)[ \t]*[=:]\s*$/

/**
 * Takes a field away with its lines, where nothing else stands on them; comments on lines of their own stay. Nothing where it
 * stands in braces, or has a comment behind it, which somebody wrote for a reason.
 */
export function removeField(text: string, field: string): Splice[] {
  const block = findFrontMatter(text)
  const value = readValues(text)?.find(({ keys }) => keys.join('.') === field)
  if (block === undefined || value === undefined) return []
  const { start, end } = value.range
  const line = startOfKey(text, start, block.content.start)
  const [rest = ''] = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end)) ?? []
  const isOwnEnd = /[\r\n]$/.test(value.raw)
  if (line === undefined || (rest === '' && !isOwnEnd)) return []
  return [{ start: line, end: isOwnEnd ? end : end + rest.length, code: '' }]
}

/** A list of YAML may begin on the line below its key. */
function startOfKey(text: string, at: number, limit: number): number | undefined {
  let line = at
  for (let lines = 0; lines < 2; lines += 1) {
    while (line > limit && !/[\r\n]/.test(text[line - 1] ?? '')) line -= 1
    if (KEY.test(text.slice(line, at))) return line
    line -= text.slice(limit, line).endsWith('\r\n') ? 2 : 1
    if (line <= limit) return undefined
  }
  return undefined
}
