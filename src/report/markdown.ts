import { printable } from './text/printable.ts'

/**
 * Text as literal Markdown on one line: nothing in it is formatting, HTML, a link, a mention, an emoji's name or the end of a
 * table cell.
 */
export function literal(text: string): string {
  return (
    printable(text)
      // A word joiner after the sign: GitHub then mentions nobody, and no issue, and draws no emoji
      .replaceAll(CALLED, '$&\u2060')
      .replaceAll(/[\\`*_{}[\]()<>#|!~&$]/g, String.raw`\$&`)
      // GitHub would link an address with the backslashes in it
      .replaceAll(/:(?=\/\/)|(?<=\bwww)\./gi, String.raw`\$&`)
  )
}

const CALLED = /@|#(?=\d)|\bGH-(?=\d)|(?<!:):(?=(?:\d*[a-z][\w+-]*|[+-]1|100|1234):(?!:))/gi

/** Words of ours as Markdown on one line: code where they have backticks, literal text else. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map(part => (/^`[^`]+`$/.test(part) ? codeSpan(part.slice(1, -1)) : literal(part)))
    .join('')
}

/** A code span that also stands in a table cell. */
export function codeSpan(text: string): string {
  const inner = printable(text).replaceAll('|', String.raw`\|`)
  const ticks = '`'.repeat(longestRun(inner) + 1)
  const pad = /^`|`$/.test(inner) ? ' ' : ''
  return ticks + pad + inner + pad + ticks
}

/** Lines as a fenced block that nothing in them can close. */
export function fenced(lines: readonly string[], language: string): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1))
  return [fence + language, ...lines, fence]
}

/** A table; cells are Markdown already. `r` aligns a column right. */
export function markdownTable(rows: readonly (readonly string[])[], alignment: string): string[] {
  const [header = [], ...body] = rows
  const rule = header.map((_, i) => (alignment[i] === 'r' ? '--:' : ':--'))
  return [header, rule, ...body].map(row => `| ${row.join(' | ')} |`)
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
}
