import type { Range } from '../../document/types.ts'

/**
 * Range of the destination in the closing part of an inline link or image, `](destination "title")`; UTF-16 offsets into `part`.
 * Undefined where there is none (CommonMark 0.31.2, 6.3).
 */
export function findDestination(part: string): Range | undefined {
  const [, lead = ''] = /^\]\((\s*)/.exec(part) ?? []
  if (!part.startsWith('](') || !part.endsWith(')')) return undefined
  const start = 2 + lead.length
  const inner = part.slice(start, -1)
  const angle = /^<([^<>\n]*)>/.exec(inner)?.[1]
  if (angle !== undefined) return { start: start + 1, end: start + 1 + angle.length }
  const length = (TEMPLATE.exec(inner) ?? BARE.exec(inner))?.[0].length ?? 0
  return { start, end: start + length }
}

/** A tag of a template in place of an address may have blanks in it. */
const TEMPLATE = /^(?:\{\{[^]*?\}\}|\{%[^]*?%\})\S*/
const BARE = /^\S*/

/** The address that a destination as written stands for: escapes and the entities of addresses undone. */
export function decodeDestination(written: string): string {
  return written
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/&(?:amp|#38|#x26);/gi, '&')
    .trim()
}
