import { type Block, blockTreeOf } from '../../carry/blocks/block-tree.ts'
import { linesOf, prefixOf } from '../../carry/blocks/prefix.ts'
import { extract } from '../../document/extract.ts'
import { merge } from '../../document/merge.ts'
import type { Document, SegmentId } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import type { Anchor } from './find-anchor.ts'

/** A block of the source in the words of a translation. */
export interface WrittenBlock {
  /** With what separates it from its sibling. */
  readonly code: string
  /** Texts of all segments in it, in their order. */
  readonly sources: readonly string[]
}

interface Sides {
  readonly source: Document
  readonly target: Document
  readonly texts: ReadonlyMap<SegmentId, string>
}

/**
 * A block of the source with its translated texts, in the target's manner: its line ends, the prefixes of the containers there,
 * the marks of the list that it joins. Undefined when a text does not fit into its place.
 */
export function writeBlock(block: Block, anchor: Anchor, sides: Sides): WrittenBlock | undefined {
  const { target } = sides
  const translated = translatedBlock(block, sides)
  const lines = translated === undefined ? undefined : linesOf(translated.document, translated.block)
  const prefix = prefixOf(target, anchor.beside)
  if (translated === undefined || lines === undefined || prefix === undefined) return undefined
  const lineEnd = /\r\n|\n|\r/.exec(target.text)?.[0] ?? '\n'
  const own = withMark(block, lines, { anchor, target })
  const body = own.map((line, i) => (i === 0 ? line : withPrefix(prefix, line))).join(lineEnd)
  const isLoose = hasEmptyLine(block, anchor, sides)
  const between = lineEnd + (isLoose ? prefix.trimEnd() + lineEnd : '') + prefix
  return {
    code: anchor.isBehind ? between + body : body + between,
    sources: translated.block.segments.map(({ source }) => source),
  }
}

function withPrefix(prefix: string, line: string): string {
  return line === '' ? prefix.trimEnd() : prefix + line
}

interface Translated {
  readonly document: Document
  readonly block: Block
}

function translatedBlock(block: Block, { source, texts }: Sides): Translated | undefined {
  const own = block.segments.flatMap(({ id }) => {
    const text = texts.get(id)
    return text === undefined ? [] : [[id, text] as const]
  })
  try {
    const text = merge(source, new Map(own))
    const { format, parser, options } = source
    const document = extract(text, { ...options, format, parser })
    const found = atPath(blockTreeOf(document), pathOf(block))
    return found?.segments.length === block.segments.length ? { document, block: found } : undefined
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

function pathOf({ parent, at }: Block): number[] {
  return parent === null ? [] : [...pathOf(parent), at]
}

function atPath(root: Block, path: readonly number[]): Block | undefined {
  return path.reduce<Block | undefined>((block, at) => block?.children[at], root)
}

const MARK = /^(?:([-*+])|(\d{1,9})([.)]))([ \t]+|$)/

/** An item with the list's own kind of mark, and the lines below it indented by as much; else a list of its own would begin. */
function withMark(
  { type }: Block,
  lines: readonly string[],
  { anchor: { beside }, target }: { readonly anchor: Anchor; readonly target: Document },
): readonly string[] {
  const [first = '', ...rest] = lines
  const [own, mark] = [MARK.exec(first), MARK.exec(target.text.slice(beside.start, beside.end))]
  if (type !== 'listItem' || own === null || mark === null) return lines
  const width = own[0].length
  const begin = (mark[1] ?? `${own[2] ?? mark[2]}${mark[3]}`) + (mark[4] || ' ')
  const indented = rest.map(line =>
    line.replace(new RegExp(`^ {0,${width}}`), line.trim() === '' ? '' : ' '.repeat(begin.length)),
  )
  return [begin + first.slice(width), ...indented]
}

/** Items and rows as those of the target stand; other blocks as in the source. */
function hasEmptyLine(block: Block, { beside, partner }: Anchor, { source, target }: Sides): boolean {
  const { type, parent, at } = block
  if (type === 'tableRow') return false
  if (type === 'listItem') {
    const items = beside.parent?.children ?? []
    const known =
      items.length > 1
        ? gapOf(items[0], items[1], target)
        : gapOf(partner.parent?.children[0], partner.parent?.children[1], source)
    return isEmptyLine(known)
  }
  const siblings = parent?.children ?? []
  return isEmptyLine(at === 0 ? gapOf(block, siblings[1], source) : gapOf(siblings[at - 1], block, source))
}

function gapOf(a: Block | undefined, b: Block | undefined, { text }: Document): string {
  return a === undefined || b === undefined ? '\n\n' : text.slice(a.end, b.start)
}

function isEmptyLine(gap: string): boolean {
  return (gap.match(/\r\n|\n|\r/g)?.length ?? 0) > 1
}
