import { cutOut } from './cut-out.ts'
import type { Draft } from './draft.ts'
import { draftInner, worthyCuts } from './inner.ts'
import { findTitle } from './link-parts.ts'
import { endOf, startOf, type MarkdownNode } from './markdown-node.ts'
import { withoutPrefixes } from './prefixes.ts'
import { stretchOf } from './stretch.ts'

/** Drafts a link reference definition, never translatable; its title is a translatable segment cut out of it. */
export function draftDefinition(text: string, node: MarkdownNode, containers: readonly string[]): Draft {
  const range = { start: startOf(node), end: endOf(node) }
  const stretch = stretchOf(text, withoutPrefixes(text, range, containers))
  const { source } = stretch
  const title = hasTitle(node) ? findTitle(source.trimEnd()) : undefined
  const cuts = worthyCuts(source, title === undefined ? [] : [{ range: title, kind: 'other' }])
  const piece = cutOut(stretch, { start: 0, end: source.length }, { placeholders: [], cuts })
  const inner = cuts.map(cut => draftInner(stretch, cut, containers))
  return { kind: 'definition', ...piece, translatable: false, containers, inner }
}

/** `[//]: # (text)` and `[comment]: # (text)` are comments that nobody sees. */
function hasTitle({ title, label, url }: MarkdownNode): boolean {
  const isComment = (url === '#' || url === '') && /^(?:\/\/|comment)$/i.test(label ?? '')
  return typeof title === 'string' && !isComment
}
