import type { Comment } from './comment.ts'
import { findContentLines } from './content-lines.ts'
import { cutOut } from './cut-out.ts'
import type { Draft } from './draft.ts'
import { findHtmlComments } from './html-comments.ts'
import { findHtmlText } from './html-text.ts'
import { draftInner, worthyCuts } from './inner.ts'
import { startOf, type MarkdownNode } from './markdown-node.ts'
import { stretchOf, toRanges } from './stretch.ts'
import type { Range } from './types.ts'

/**
 * Drafts a block of HTML: itself, never translatable, with its visible texts and attributes cut out. Nothing for
 * comments and bare tags: there is neither text nor an attribute whose change a translation would have to follow.
 */
export function draftHtml(text: string, node: MarkdownNode, containers: readonly string[]): Draft[] {
  const { value = '' } = node
  const ranges = findContentLines(text, startOf(node), value)
  if (ranges === undefined) return []
  const stretch = stretchOf(text, ranges)
  const { source } = stretch
  const cuts = worthyCuts(
    source,
    visibleRanges(source).map(range => ({ range, kind: 'html' })),
  )
  if (cuts.length === 0 && !TRACKED.test(withoutComments(source))) return []
  const piece = cutOut(stretch, { start: 0, end: source.length }, { placeholders: [], cuts })
  const inner = cuts.map(cut => draftInner(stretch, cut, containers))
  return [{ kind: 'html', ...piece, translatable: false, containers, inner }]
}

/** The comments of a block of HTML, with their offsets in the text. */
export function findBlockComments(text: string, node: MarkdownNode): Comment[] {
  const { value = '' } = node
  if (!value.includes('<!--')) return []
  const ranges = findContentLines(text, startOf(node), value)
  const stretch = stretchOf(text, ranges ?? [])
  const source = ranges === undefined ? value : stretch.source
  return findHtmlComments(source).map(range => ({
    text: source.slice(range.start, range.end),
    at: toRanges(stretch, range)[0]?.start ?? startOf(node),
  }))
}

const TRACKED = /=|>[^<]*[\p{L}\p{N}]/u

function withoutComments(html: string): string {
  let at = 0
  const parts = findHtmlComments(html).map(({ start, end }) => {
    const part = html.slice(at, start)
    at = end
    return part
  })
  return parts.join('') + html.slice(at)
}

function visibleRanges(html: string): Range[] {
  const { text, attributes } = findHtmlText(html)
  return [...text, ...attributes.map(({ range }) => range)].sort((a, b) => a.start - b.start)
}
