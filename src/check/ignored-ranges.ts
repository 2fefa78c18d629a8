import type { Document, Range } from '../document/types.ts'

/** A stretch of a target in which some rules, or all of them, are to say nothing. */
interface Ignored {
  /** UTF-16 offsets. */
  readonly range: Range
  /** Undefined: all. */
  readonly rules: ReadonlySet<string> | undefined
}

/**
 * What stands behind `<!-- translate: ignore numbers, code -->` on a line of its own (in MDX also `{/* … *\/}`): the paragraph or
 * block that follows, to the next blank line that is in no code. Without names, all rules are meant.
 */
export function ignoredRanges({ text, segments }: Pick<Document, 'text' | 'segments'>): Ignored[] {
  let [end, last] = [0, 0]
  return Array.from(text.matchAll(COMMENT), match => {
    const start = match.index + match[0].length
    const names = (match[1] ?? match[2] ?? '').split(/[\s,]+/).filter(name => name !== '')
    // Of comments one after another each silences the block behind all of them
    if (start >= end) {
      end = blockEnd(text, start)
      last = segments
        .flatMap(({ ranges }) => ranges.filter(range => range.start < end && range.end > start))
        .reduce((most, range) => Math.max(most, range.end), end)
    }
    return { range: { start, end: last }, rules: names.length === 0 ? undefined : new Set(names) }
  })
}

function blockEnd(text: string, start: number): number {
  const block = new RegExp(BLOCK)
  block.lastIndex = start
  return start + (block.exec(text)?.[0].length ?? 0)
}

/** The text with blanks in place of these comments, so that they are no passages that the source lacks; offsets stay. */
export function withoutIgnores(text: string): string {
  return text.replaceAll(COMMENT, line => line.replace(/[<{][^]*/, comment => ' '.repeat(comment.length)))
}

const COMMENT =
  /^[ \t>]*(?:<!--[ \t]*translate:[ \t]*ignore\b([\w\-, \t]*?)-->|\{\/\*[ \t]*translate:[ \t]*ignore\b([\w\-, \t]*?)\*\/\})[ \t]*$/gm
/** Blank lines, then all up to the next one. */
const BLOCK = /(?:[ \t>]*(?:\r\n|\n|\r|$))*(?:[ \t>]*[^\s>][^\r\n]*(?:\r\n|\n|\r|$))*/y
