import type { Segment } from '../types.ts'
import { spanOf, type Group } from './groups.ts'

/**
 * Puts container prefixes in front of a target's lines: the stored prefix of the source's line of the same number,
 * else one derived from the segment's first line, list markers turned into spaces. Line ends become those of the
 * source's lines, further ones that of the file.
 */
export function withPrefixes(text: string, group: Omit<Group, 'range'>, target: string): string {
  const [first = '', ...rest] = target.split(/\r\n|\n|\r/)
  if (rest.length === 0 && !/^[\r\n]/.test(group.segment.source)) return first
  const source = sourceLines(text, group)
  const derived = derivedPrefix(text, group.segment, source)
  const ending = source[0]?.ending || endingOf(text)
  const parts = rest.map((line, i) => {
    const before = source[i]?.ending || ending
    return before + prefixFor(line, source[i + 1], derived) + line
  })
  return missingLead(text, group.segment, { first, derived }) + first + parts.join('')
}

/** One line of a segment's source: what stands before it in the file, and how it ends. */
interface SourceLine {
  readonly prefix: string
  readonly ending: string
  readonly blank: boolean
}

function prefixFor(line: string, source: SourceLine | undefined, derived: string): string {
  const isBlank = line.trim() === ''
  if (source !== undefined && (isBlank || !source.blank)) return source.prefix
  return isBlank ? derived.trimEnd() : derived
}

/** A blank first line of code may lack the indentation that a full one needs. */
function missingLead(
  text: string,
  segment: Segment,
  { first, derived }: { first: string; derived: string },
): string {
  const { start } = spanOf(segment)
  const lead = text.slice(lineStart(text, start), start)
  const isFilled = /^[\r\n]/.test(segment.source) && first.trim() !== ''
  return isFilled && derived.startsWith(lead) ? derived.slice(lead.length) : ''
}

function sourceLines(text: string, { segment, inner }: Omit<Group, 'range'>): SourceLine[] {
  const { source } = segment
  const prefixes = prefixesOf(text, { segment, inner })
  const lines: SourceLine[] = []
  let from = 0
  for (const line of source.match(/[^\r\n]*(?:\r\n|\n|\r|$)/g) ?? []) {
    const content = line.replace(/[\r\n]+$/, '')
    const prefix = prefixes.get(from) ?? ''
    lines.push({ prefix, ending: line.slice(content.length), blank: content.trim() === '' })
    from += line.length
    if (content.length === line.length) break
  }
  return lines
}

/** Prefixes by the offset of their line in the source: the gaps between ranges that no inner segment fills. */
function prefixesOf(text: string, { segment, inner }: Omit<Group, 'range'>): Map<number, string> {
  const filled = new Set(inner.map(one => spanOf(one).start))
  const prefixes = new Map<number, string>()
  let offset = 0
  for (const [i, { start, end }] of segment.ranges.entries()) {
    const next = segment.ranges[i + 1]
    offset += end - start
    if (next === undefined) break
    if (filled.has(end)) offset++
    else prefixes.set(offset, text.slice(end, next.start))
  }
  return prefixes
}

function derivedPrefix(text: string, segment: Segment, source: readonly SourceLine[]): string {
  const firstFull = source.findIndex(line => !line.blank)
  if (firstFull > 0) return source[firstFull]?.prefix ?? ''
  const { start } = spanOf(segment)
  const quotes = segment.containers.filter(name => name === 'blockquote').length
  return blankMarkers(text.slice(lineStart(text, start), start), quotes)
}

/**
 * All but the quotes' marks as blanks. A list marker right behind a `>` leaves the quote no blank to swallow, and
 * the item's indentation would be one short: there a blank is added, and tabs, which would absorb it, are spelt out.
 */
function blankMarkers(lead: string, quotes: number): string {
  const isTight = quotes > 0 && />(?![ \t>]|$)/.test(lead)
  let left = quotes
  return (isTight ? withoutTabs(lead) : lead).replaceAll(/[^\t]/gu, (mark, at: number, whole: string) => {
    if (mark !== '>' || left-- <= 0) return ' '
    return /[ \t>]|^$/.test(whole[at + 1] ?? '') ? '>' : '> '
  })
}

/** Tabs as blanks up to the next multiple of four columns. */
function withoutTabs(line: string): string {
  let text = ''
  for (const mark of line) text += mark === '\t' ? ' '.repeat(4 - (text.length % 4)) : mark
  return text
}

function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return start
}

/** The line end that the file begins with; LF for a file of one line. */
function endingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
