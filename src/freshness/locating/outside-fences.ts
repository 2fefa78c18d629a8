/**
 * A text without its fenced code where no parser is needed to know it: fences that stand at the start of their lines, and nothing about
 * that could be read in another way. Else the text as it is, for more is looked at then, not less. Linear time.
 */
export function outsideFences(text: string): string {
  if (!FENCE.test(text) || RAW.test(text)) return text
  const kept: string[] = []
  let fence = ''
  for (const line of text.split('\n')) {
    // A comment of several lines may have a fence that is none.
    if (line.lastIndexOf('<!--') > line.lastIndexOf('-->')) return text
    if (fence !== '') {
      if (closes(line, fence)) fence = ''
      continue
    }
    fence = OPENING.exec(line)?.[0] ?? ''
    if (fence !== '') continue
    // Behind an indent, a quotation's or a list item's mark; its end may look like an opening one.
    if (FENCE.test(line)) return text
    kept.push(line)
  }
  return fence === '' ? kept.join('\n') : text
}

const FENCE = /```|~~~/
/** Behind three backticks there is none on the line (CommonMark 4.5). */
const OPENING = /^(?:`{3,}(?!.*`)|~{3,})/
/** HTML in which a fence is none: texts taken as they are, and blocks that begin right before one. */
const RAW = /<(?:pre|script|style|textarea)\b|<[?!](?!--)|^[ \t]*<.*\n[`~]{3}/im

function closes(line: string, fence: string): boolean {
  const end = line.trim()
  return end.length >= fence.length && end.startsWith(fence) && end === (fence[0] ?? '').repeat(end.length)
}
