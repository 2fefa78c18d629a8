import { endOf, startOf, type MarkdownNode } from '../markdown-node.ts'
import { findTemplateTags } from '../template-tags.ts'
import type { Range } from '../types.ts'

/**
 * Template tags that begin in a top-level paragraph and end behind it, because Markdown took a line inside of them
 * for something else: the `>}}` of a shortcode of several lines looks like a quote. UTF-16 ranges, ordered.
 */
export function findTornTags(text: string, { children = [] }: MarkdownNode): Range[] {
  if (!text.includes('{{') && !text.includes('{%')) return []
  const torn: Range[] = []
  for (const child of children) {
    const range = { start: startOf(child), end: endOf(child) }
    const isFree = (torn.at(-1)?.end ?? 0) <= range.start
    const tag = child.type === 'paragraph' && isFree ? tornTag(text, range) : undefined
    if (tag !== undefined) torn.push(tag)
  }
  return torn
}

/** The text with ranges made harmless: letters in their place, so that all offsets stay. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  let at = 0
  const parts = ranges.map(({ start, end }) => {
    const part = text.slice(at, start) + 'x'.repeat(end - start)
    at = end
    return part
  })
  return parts.join('') + text.slice(at)
}

/** Longer tags than this are taken for text. */
const LONGEST = 2000

function tornTag(text: string, { start, end }: Range): Range | undefined {
  const source = text.slice(start, end)
  if (!source.includes('{{') && !source.includes('{%')) return undefined
  const whole = findTemplateTags(source).at(-1)?.end ?? 0
  const open = /\{[{%]/.exec(source.slice(whole))
  if (open === null) return undefined
  const from = start + whole + open.index
  const [tag] = findTemplateTags(text.slice(from, from + LONGEST))
  return tag?.start === 0 && from + tag.end > end ? { start: from, end: from + tag.end } : undefined
}
