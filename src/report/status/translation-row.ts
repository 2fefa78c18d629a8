import type { TranslationStatus } from '../../freshness/types.ts'
import { basisWords } from './basis-words.ts'
import { changeLines } from '../changes/change-lines.ts'
import { leftInSource } from '../changes/left-in-source.ts'
import { locate } from '../changes/located.ts'
import { countWords } from './count-words.ts'
import { cells } from '../text/cells.ts'
import { cutMiddle } from '../text/cut.ts'
import { padEnd } from '../text/pad-end.ts'
import { printable } from '../text/printable.ts'
import { MEANING_OF } from './states.ts'
import { explainState } from './explain-state.ts'
import type { StatusTextOptions } from './status-text-options.ts'
import { wrap, wrapParts } from '../text/wrap.ts'

/** Widths of the first two columns in cells, the commit that was looked at, and the field that a basis belongs into. */
export interface RowOptions extends StatusTextOptions {
  readonly locale: number
  readonly state: number
  readonly head: string
  readonly field: string | undefined
}

/** With fewer cells than these beside the state, the details of a row go below it. */
const ROOM = 28
/** Their indent then. */
const BELOW = 4

/** Locale, state, segments by kind of change, basis or why there is none; with `changes` each change below, and where it stands in the translation. */
export function translationRow(translation: TranslationStatus, options: RowOptions): string[] {
  const { t, paint, columns } = options
  const state = t(`status:state.${translation.state}`)
  const start = `  ${padEnd(translation.locale, options.locale)}  `
  const indent = cells(start) + options.state + 2
  const roomy = columns - indent >= ROOM
  const lines = details(translation, options, columns - (roomy ? indent : BELOW))
  const painted = start + paint(MEANING_OF[translation.state], state)
  const gap = ' '.repeat(options.state - cells(state) + 2)
  return [
    (roomy ? painted + gap + (lines.shift() ?? '') : painted).trimEnd(),
    ...lines.map(line => ' '.repeat(roomy ? indent : BELOW) + line),
    ...(options.explain ? explainState(translation, t) : [])
      .flatMap(words => wrap(words, columns - BELOW, '  '))
      .map(line => ' '.repeat(BELOW) + paint('quiet', line)),
    ...(options.changes ? below(translation, options) : []),
  ]
}

/** Each change with its place in the translation, and what stands there in the source language. */
function below(translation: TranslationStatus, options: RowOptions): string[] {
  const { source, target, changes = [], targets } = translation
  const located = locate(changes, [translation])
  const left = leftInSource([translation], { ...options, beside: source, width: options.columns - 6 })
  const unread = targets === null ? [options.t('status:target.unread', { path: printable(target) })] : []
  return [
    ...unread
      .flatMap(words => wrap(words, options.columns - BELOW, '  '))
      .map(line => ' '.repeat(BELOW) + line),
    ...changes.flatMap(change =>
      changeLines(change, { ...options, source, located: located.get(change)?.[0] }),
    ),
    ...(left.length > 0 ? [''] : []),
    ...left.map((line, i) => ' '.repeat(i === 0 ? BELOW : BELOW + 2) + line),
  ]
}

function details(translation: TranslationStatus, { t, head, field }: RowOptions, width: number): string[] {
  const shown = countWords(translation.segments, t)
  const basis = basisWords(translation, { t, head, field, width })
  const target = translation.state === 'obsolete' ? [cutMiddle(printable(translation.target), width)] : []
  return wrapParts([...shown, ...basis, ...target], width).flatMap(line => wrap(line, width, '  '))
}
