import type { Change } from '../../freshness/types.ts'
import { explainItems } from '../changes/explain-items.ts'
import { doneWords } from '../changes/done-words.ts'
import type { Located } from '../changes/located.ts'
import { targetMarkdown, type TargetMarkdownOptions } from '../changes/target-markdown.ts'
import { isDone } from '../changes/target-words.ts'
import { toldReasons } from '../changes/told-reasons.ts'
import { reasonWords } from '../changes/reason-words.ts'
import { fenced, literal } from '../markdown.ts'
import { cutEnd } from '../text/cut.ts'
import { printableCode } from '../text/printable.ts'
import { changeBody } from './change-body.ts'
import { changeParts } from './change-parts.ts'
import type { CodeLine } from './diff-lines.ts'
import type { DiffShown } from './diff-options.ts'
import type { Mark } from './mark-pieces.ts'

/** Characters of a line of code that are shown. */
const WIDTH = 160

export interface ItemContext {
  /** Says where it is in the source. */
  readonly place: string
  /** Path of the source. */
  readonly source: string
  /** True: its reasons only, and no texts. */
  readonly brief: boolean
  readonly located: readonly Located[]
  /** Cells of a translation's text that are shown. */
  readonly most: number
}

/** One change as a list item: its reasons, the text with what was removed and added, and its places in translations. */
export function changeMarkdown(
  change: Change,
  { place, source, brief, located, most }: ItemContext,
  shown: DiffShown,
): string[] {
  const { t, explain } = shown
  const words = [place, ...changeParts(change, t)].map(literal).join(' · ')
  const title = `- **${t(`status:label.${change.label}`)}** · ${words}`
  const reasons = toldReasons(change)
    .map(reason => literal(reasonWords(reason, t)))
    .join(t('diff:join.sentences'))
  return [
    explain || reasons === '' ? title : `${title}${t('diff:join.label')}${reasons}`,
    ...(explain ? explainItems(change, t) : []),
    ...(brief && toldReasons(change).length > 0 ? [] : body(change, shown)),
    ...targetItems(located, { t, blob: shown.blob, beside: source, most: brief ? 0 : most }),
  ]
}

/** A place for each translation; where no texts are shown, all in one item. */
function targetItems(located: readonly Located[], options: TargetMarkdownOptions): string[] {
  if (located.length === 0) return []
  const items = [
    ...located.filter(one => !isDone(one) || located.length === 1).map(one => targetMarkdown(one, options)),
    ...(located.length === 1 ? [] : doneWords(located, options.t).map(literal)),
  ]
  return options.most === 0 ? [`  - ${items.join(' · ')}`] : [...items.map(item => `  - ${item}`), '']
}

function body(change: Change, shown: DiffShown): string[] {
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
