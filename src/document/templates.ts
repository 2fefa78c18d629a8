import type { Cut, Inline } from './inline.ts'
import { findTemplateTags } from './template-tags.ts'
import type { Placeholder, Range } from './types.ts'

/** Inline content with its template tags, and the tags on their own. All lists are ordered. */
export interface Templated extends Inline {
  readonly tags: readonly Range[]
}

/**
 * Adds the template tags of a block's source to what the parser found in it. A generator reads tags before
 * Markdown: what the parser saw inside one is void. Inside code, a link's address or a tag of HTML, the tag belongs
 * to that.
 */
export function withTemplates(source: string, inline: Inline, enabled: boolean): Templated {
  const placeholders = inline.placeholders.sort((a, b) => startOf(a) - startOf(b))
  const cuts = inline.cuts.sort((a, b) => a.range.start - b.range.start)
  const tags = enabled && source.includes('{') ? findTemplateTags(source) : []
  if (tags.length === 0) return { placeholders, cuts, tags }
  const taken = placeholders.flatMap(({ ranges }) => ranges).sort((a, b) => a.start - b.start)
  const free = tags.filter(tag => !isInside(taken, tag))
  const touched = (range: Range) => overlaps(free, range)
  const kept: Placeholder[] = placeholders.filter(({ ranges }) => !ranges.some(touched))
  kept.push(...free.map(tag => ({ type: 'template' as const, ranges: [tag] })))
  return {
    placeholders: kept.sort((a, b) => startOf(a) - startOf(b)),
    cuts: cuts.filter(({ range }: Cut) => !touched(range)),
    tags: free,
  }
}

function startOf({ ranges }: Placeholder): number {
  return ranges[0]?.start ?? 0
}

function isInside(ordered: readonly Range[], { start, end }: Range): boolean {
  const range = ordered[firstEndingAfter(ordered, start)]
  return range !== undefined && range.start <= start && end <= range.end
}

function overlaps(ordered: readonly Range[], { start, end }: Range): boolean {
  const range = ordered[firstEndingAfter(ordered, start)]
  return range !== undefined && range.start < end
}

/** Index of the first of the ordered, disjoint ranges that ends behind `offset`. */
function firstEndingAfter(ordered: readonly Range[], offset: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordered[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
