import type { Range } from '../../document/types.ts'

/** One line of a stretch of markup, with its offsets in the text, its line end among them. */
export interface Line extends Range {
  /** Without the line's end and the blanks before it. */
  readonly text: string
  /** True: what comes next stands on the same line. */
  readonly isPartial: boolean
}

/** The lines of a range that have something on them, and the beginning of the line on which it ends. */
export function linesOf(text: string, { start, end }: Range): Line[] {
  const lines: Line[] = []
  let at = start
  for (const [whole] of text.slice(start, end).matchAll(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g)) {
    const isPartial = !/[\r\n]$/.test(whole)
    const content = isPartial ? whole : whole.trimEnd()
    if (content.trim() !== '') lines.push({ start: at, end: at + whole.length, text: content, isPartial })
    at += whole.length
  }
  return lines
}
