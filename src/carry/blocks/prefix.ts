import type { Document } from '../../document/types.ts'
import { lineStart } from '../line-start.ts'
import type { Block } from './block-tree.ts'

/**
 * What the lines of a block have before their text because of the containers around it: quote marks and indentation, with a
 * bullet as the blanks that stand for it on the lines below. Undefined when something else stands there.
 */
export function prefixOf({ text }: Document, block: Block): string | undefined {
  return block.depth < 2 ? '' : prefixAt(text, block.start)
}

/** The same for what begins at an offset, whatever is around it. */
export function prefixAt(text: string, offset: number): string | undefined {
  const prefix = text
    .slice(lineStart(text, offset), offset)
    .replace(/(?<=^|[ \t])\[[ xX]\][ \t]+$/, '')
    .replace(/\[\^[^\]]*\]:[ \t]*/, '    ')
    .replaceAll(/(?<=^|[ \t>])(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/g, mark => ' '.repeat(mark.length))
  return /^[ \t>]*$/.test(prefix) ? prefix : undefined
}

/** Offset behind the line end that follows, with nothing but blanks before it; the offset itself when something else follows, or the text ends. */
export function behindLine(text: string, offset: number): number {
  LINE_END.lastIndex = offset
  return offset + (LINE_END.exec(text)?.[0].length ?? 0)
}

const LINE_END = /[ \t]*(?:\r\n|\n|\r)/y

/**
 * The lines of a block, without line ends and without what containers put before them. Undefined when a line cannot be freed of
 * that for certain.
 */
export function linesOf(document: Document, block: Block): readonly string[] | undefined {
  const { text } = document
  const prefix = prefixOf(document, block)
  if (prefix === undefined) return undefined
  const start = block.depth < 2 ? lineStart(text, block.start) : block.start
  const [first = '', ...rest] = text.slice(start, block.end).split(/\r\n|\n|\r/)
  const freed = rest.map(line => withoutPrefix(line, prefix))
  return freed.every(line => line !== undefined) ? [first, ...freed] : undefined
}

/** Quote marks must be there; of indentation as much goes as there is. */
function withoutPrefix(line: string, prefix: string): string | undefined {
  if (line.startsWith(prefix)) return line.slice(prefix.length)
  if (prefix.includes('\t') || /^[ >]*\t/.test(line)) return undefined
  let rest = line
  for (const [part] of prefix.matchAll(/> ?| +/g)) {
    const isQuote = part.startsWith('>')
    const found = (isQuote ? /^ {0,3}> ?/ : new RegExp(`^ {0,${part.length}}`)).exec(rest)
    if (found === null) return undefined
    rest = rest.slice(found[0].length)
  }
  return rest
}
