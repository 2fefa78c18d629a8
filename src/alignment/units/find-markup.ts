import type { Range } from '../../document/types.ts'

/**
 * Blocks of tags, comments, directives, template tags and rules in a stretch that holds no segment; UTF-16 offsets. Fences,
 * bullets, quote marks and heading marks belong to the segment beside them, and are none.
 */
export function findMarkup(text: string, { start, end }: Range): Range[] {
  const found: Range[] = []
  let open = false
  BLOCK_LINE.lastIndex = start
  for (
    let match = BLOCK_LINE.exec(text);
    match !== null && match.index < end;
    match = BLOCK_LINE.exec(text)
  ) {
    const [line, lead = ''] = match
    const from = match.index + lead.length
    const to = Math.min(end, match.index + line.trimEnd().length)
    const isMarkup: boolean =
      to > from && (MARKUP.test(text.slice(from, to)) || (open && !isBlank(text.slice(from, to))))
    const last = found.at(-1)
    if (isMarkup && open && last !== undefined) found[found.length - 1] = { start: last.start, end: to }
    else if (isMarkup) found.push({ start: from, end: to })
    open = isMarkup
    if (line === '') BLOCK_LINE.lastIndex += 1
  }
  return found
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

/** One line, with the marks of containers before its text. */
const BLOCK_LINE = /([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)[^\r\n]*(?:\r\n|\n|\r|$)/g
const MARKUP = /^(?:<|\{[{%#]|:::|!!!|\?\?\?|\/\/\/|(?:import|export)\s|(?:[-*_][ \t]*){3,}$)/
