import type { Change } from '../../freshness/types.ts'
import { fenced, literal } from '../markdown.ts'
import { cutEnd } from '../text/cut.ts'
import { printableCode } from '../text/printable.ts'
import { type BodyShown, changeBody } from './change-body.ts'
import type { CodeLine } from './diff-lines.ts'
import type { Mark } from './mark-pieces.ts'

/** Characters of a line of code that are shown. */
const WIDTH = 160

/** What changed in the text of a segment, as lines within a list item: words struck out and underlined, or lines of code. */
export function bodyMarkdown(change: Change, shown: BodyShown): string[] {
  const { marks, lines } = changeBody(change, shown)
  if (lines.length > 0) return ['', ...fenced(lines.map(codeLine), 'diff').map(line => `  ${line}`), '']
  return marks.length === 0 ? [] : ['', `  > ${asText(marks.map(marked).join(''))}`, '']
}

/** GitHub strikes `del` out and underlines `ins`, in issues, pull requests and summaries alike. */
function marked({ kind, text }: Mark, at: number, marks: readonly Mark[]): string {
  if (kind === 'removed') return `<del>${literal(text)}</del>${marks[at + 1]?.kind === 'added' ? ' ' : ''}`
  return kind === 'added' ? `<ins>${literal(text)}</ins>` : literal(text)
}

/** Nothing at the start of a line makes it a list or a heading. */
function asText(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}

function codeLine({ kind, text }: CodeLine): string {
  if (text === null) return '  …'
  const sign = { same: ' ', removed: '-', added: '+' }[kind]
  return cutEnd(`${sign} ${printableCode(text.slice(0, 2 * WIDTH))}`.trimEnd(), WIDTH)
}
