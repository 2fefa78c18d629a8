import { cutOut } from './cut-out.ts'
import type { Draft } from './draft.ts'
import { readInline, type Inline } from './inline.ts'
import { draftInner, worthyCuts } from './inner.ts'
import { hasSuspectLine, splitAtLines } from './line-oriented.ts'
import type { MarkdownNode } from './markdown-node.ts'
import { withoutPrefixes } from './prefixes.ts'
import { partition, type Run } from './runs.ts'
import { stretchOf, type Stretch } from './stretch.ts'
import { withTemplates, type Templated } from './templates.ts'
import type { Range, SegmentKind } from './types.ts'
import { hasWord, hasWords } from './words.ts'

/** A block of inline content: a paragraph, a heading, a table cell. */
export interface TextBlock {
  readonly kind: SegmentKind
  /** Its inline content, UTF-16 offsets into the text. */
  readonly range: Range
  readonly nodes: readonly MarkdownNode[]
  readonly containers: readonly string[]
  /** Heading level. */
  readonly level?: number
}

/** Drafts the segments of a block: one, or several where lines of another kind stand between runs of prose. */
export function draftText(text: string, block: TextBlock, templates: boolean): Draft[] {
  const stretch = stretchOf(text, withoutPrefixes(text, block.range, block.containers))
  const { source } = stretch
  if (isPlain(source, block, templates)) return [plainDraft(stretch, block)]
  const inline = readInline(stretch, block.nodes)
  if (block.level !== undefined) addHeadingIds(source, inline)
  const templated = withTemplates(source, inline, templates)
  const cuts = worthyCuts(source, templated.cuts)
  const found = { tags: templated.tags, placeholders: templated.placeholders, cuts }
  return runsOf(source, block, found).flatMap(run => draftRun(stretch, block, run))
}

/** Most blocks are a text and nothing else. */
function isPlain(source: string, { nodes, kind, level }: TextBlock, templates: boolean): boolean {
  const [only] = nodes
  if (
    nodes.length > 1 ||
    only?.type !== 'text' ||
    (source.includes('{') && (templates || level !== undefined))
  )
    return false
  return level !== undefined || kind === 'table-cell' || !hasSuspectLine(source)
}

function plainDraft({ ranges, source }: Stretch, { kind, level, containers }: TextBlock): Draft {
  const draft = {
    kind,
    ranges,
    source,
    placeholders: [],
    translatable: hasWord(source),
    containers,
    inner: [],
  }
  return level === undefined ? draft : { ...draft, level }
}

function runsOf(source: string, { kind, level }: TextBlock, found: Templated): Run[] {
  const whole = { start: 0, end: level === undefined ? source.length : endOfHeading(source) }
  const lines = level === undefined && kind !== 'table-cell' ? splitAtLines(source, found.tags) : [whole]
  return partition(found, lines) ?? partition(found, [whole]) ?? []
}

/** An id in the middle of a heading is kept by the translator; MDX's comments are placeholders already. */
function addHeadingIds(source: string, { placeholders }: Inline): void {
  const end = endOfHeading(source)
  for (const { 0: id, index } of source.matchAll(/\{#[\w.:-]+\}/g)) {
    const isInside = placeholders.some(({ ranges }) =>
      ranges.some(({ start, end }) => start <= index && index < end),
    )
    if (index < end && !isInside)
      placeholders.push({ type: 'heading-id', ranges: [{ start: index, end: index + id.length }] })
  }
}

/** A heading's id at its end is markup: `{#id}`, `{ #id .class }`, `{.class}`, and in MDX `{/* #id *\/}`. */
function endOfHeading(source: string): number {
  return HEADING_ID.exec(source)?.index ?? source.length
}

const HEADING_ID = /[ \t]*\{(?:[ \t]*[#.][^{}\r\n]*(?<!#)|\/\*[^{}\r\n]*\*\/)\}[ \t]*$/

function draftRun(stretch: Stretch, block: TextBlock, run: Run): Draft[] {
  const { kind, level, containers } = block
  const words = hasWords(stretch.source, run.range, run)
  if (!words && isTemplateOnly(run)) return []
  const { ranges, source, placeholders } = cutOut(stretch, run.range, run)
  const inner = run.cuts.map(cut => draftInner(stretch, cut, containers))
  const draft = { kind, ranges, source, placeholders, translatable: words, containers, inner }
  return [level === undefined ? draft : { ...draft, level }]
}

function isTemplateOnly({ placeholders }: Run): boolean {
  return placeholders.length > 0 && placeholders.every(({ type }) => type === 'template')
}
