import type { Change } from '../../freshness/types.ts'
import { MEANING } from '../changes/change-lines.ts'
import type { Located } from '../changes/located.ts'
import { explainLines } from '../changes/explain-lines.ts'
import { toldReasons } from '../changes/told-reasons.ts'
import { reasonWords } from '../changes/reason-words.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { printable, printableCode } from '../text/printable.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import { wrapPainted, type Painted } from '../text/wrap-painted.ts'
import { changeBody } from './change-body.ts'
import { changeParts } from './change-parts.ts'
import type { CodeLine } from './diff-lines.ts'
import type { DiffTextOptions } from './diff-options.ts'
import type { Paint } from '../words.ts'
import { isBrief } from './is-brief.ts'
import type { Mark } from './mark-pieces.ts'
import type { TargetOptions } from './target-options.ts'
import { targetParts } from './target-parts.ts'
import { targetRows } from './target-rows.ts'
import { briefTarget, wholeTarget } from './whole-target.ts'

const INDENT = '    '

/** What a change is told with. */
export interface ChangeContext {
  /** Says where it is in the source. */
  readonly place: string
  /** Path of the source. */
  readonly source: string
  readonly located: readonly Located[]
  /** True: what stands in the one translation that was asked for is shown in full. */
  readonly whole: boolean
}

/** One change: its place and kind, why, the text with what was removed and added marked, and its places in translations. */
export function changeText(change: Change, context: ChangeContext, options: DiffTextOptions): string[] {
  const { t, paint, columns } = options
  const { place } = context
  const width = Math.max(16, columns - INDENT.length)
  const label = t(`status:label.${change.label}`)
  const title = titleLines([place, label, ...changeParts(change, t)], columns - 2)
    .map(line => paintPart(line, label, text => paint(MEANING[change.label], text)))
    .map(line => paintPart(line, place, text => paint('quiet', text)))
  return [
    ...title.map(line => `  ${line}`),
    ...details(change, width, options).map(line => INDENT + line),
    ...targetLines(change, context, { ...options, width }).map(line => INDENT + line),
  ]
}

function targetLines(
  change: Change,
  { located, source, whole }: ChangeContext,
  options: DiffTextOptions & TargetOptions,
): string[] {
  if (located.length === 0) return []
  const brief = isBrief(change, options)
  if (!whole) return brief ? targetParts(located, source, options) : targetRows(located, source, options)
  return located.flatMap(one => (brief ? briefTarget(one, options) : wholeTarget(one, options.all, options)))
}

/** All on one line, or the place on a line of its own. */
function titleLines([place = '', ...parts]: readonly string[], width: number): string[] {
  const line = [place, ...parts].join(' · ')
  return cells(line) <= width ? [line] : [place, ...wrapParts(parts, width)]
}

function details(change: Change, width: number, options: DiffTextOptions): string[] {
  const { t, paint } = options
  const told = toldReasons(change)
  if (isBrief(change, options)) {
    const reasons = told.map(reason => reasonWords(reason, t, width)).join(t('diff:join.sentences'))
    return told.length === 0 ? briefText(change, width, paint) : twoLines(wrap(reasons, width, '  '), width)
  }
  const reasons = options.explain
    ? explainLines(change, { t, paint, width })
    : told.flatMap(reason => wrap(reasonWords(reason, t, width), width, '  '))
  const { marks, lines } = changeBody(change, options)
  return [
    ...reasons,
    ...(marks.length === 0 ? [] : wrapPainted(marks.map(painted), width, paint)),
    ...lines.map(line => codeText(line, width, options)),
  ]
}

function twoLines([first = '', second, ...more]: readonly string[], width: number): string[] {
  if (second === undefined) return [first]
  return [
    first,
    more.length === 0 ? second : cutEnd([second, ...more.map(line => line.trim())].join(' '), width),
  ]
}

/** The beginning of a passage that came or went as a whole. */
function briefText({ before, after }: Change, width: number, paint: Paint): string[] {
  const { text = '' } = after ?? before ?? {}
  const line = cutEnd(printable(text.slice(0, 4 * width)).trim(), width - 4)
  return [after === null ? paint('before', `[-${line}-]`) : paint('after', `{+${line}+}`)]
}

/** As `git diff --word-diff` marks it, so that nothing depends on colours. */
function painted({ kind, text }: Mark): Painted {
  if (kind === 'removed') return { text: `[-${text}-]`, meaning: 'before' }
  return kind === 'added' ? { text: `{+${text}+}`, meaning: 'after' } : { text }
}

function codeText({ kind, text }: CodeLine, width: number, { paint }: DiffTextOptions): string {
  if (text === null) return '  …'
  const line = (sign: string): string => cutEnd(`${sign} ${printableCode(text)}`, width)
  if (kind === 'removed') return paint('before', line('-'))
  return kind === 'added' ? paint('after', line('+')) : line(' ').trimEnd()
}

function paintPart(line: string, part: string, paint: (text: string) => string): string {
  const at = ` ${line} `.indexOf(` ${part} `)
  return at === -1 ? line : line.slice(0, at) + paint(part) + line.slice(at + part.length)
}
