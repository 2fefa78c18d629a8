import type { Change, ChangeSide } from '../../freshness/types.ts'
import { cutEnd } from '../text/cut.ts'
import { explainLines } from './explain-lines.ts'
import { excerpts } from './excerpts.ts'
import { printable } from '../text/printable.ts'
import type { Located } from './located.ts'
import { reasonWords } from './reason-words.ts'
import { targetLine } from './target-line.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import { wrap } from '../text/wrap.ts'

/** How a label is painted. */
export const MEANING: Readonly<Record<Change['label'], Meaning>> = {
  cosmetic: 'quiet',
  mechanical: 'due',
  substantive: 'bad',
}

interface ChangeOptions {
  readonly t: Words
  readonly paint: Paint
  readonly columns: number
  /** Says of each reason what its rule is. */
  readonly explain: boolean
  /** Path of the source. */
  readonly source: string
  /** Where the change stands in the translation; undefined where that is not known. */
  readonly located: Located | undefined
}

/**
 * One change: how it is judged, what and where it is, why, both texts cut to the place where they differ, and the place in the
 * translation, unless nothing is to be done there.
 */
export function changeLines(change: Change, options: ChangeOptions): string[] {
  const { t, paint, columns, explain } = options
  const width = Math.max(16, columns - 6)
  const label = t(`status:label.${change.label}`)
  const [title = '', ...more] = wrap(`${label}  ${whatAndWhere(change, t)}`, columns - 4, '  ')
  return [
    '',
    `    ${paint(MEANING[change.label], label)}${title.slice(label.length)}`,
    ...more.map(line => `    ${line}`),
    ...headingLine(change, width).map(line => `      ${paint('quiet', line)}`),
    ...(explain
      ? explainLines(change, { t, paint, width })
      : change.reasons.flatMap(reason => wrap(reasonWords(reason, t, width), width))
    ).map(line => `      ${line}`),
    ...textLines(change, width).map(([side, line]) => `      ${paint(side, line)}`),
    ...placeLines(change, options, width).map(line => `      ${line}`),
  ]
}

function placeLines(change: Change, { located, ...options }: ChangeOptions, width: number): string[] {
  if (located === undefined || change.label === 'cosmetic') return []
  return targetLine(located, { ...options, width })
}

/** Both texts at each place that a reason names, `-` and `+` before them. */
export function textLines(
  { before, after, reasons }: Change,
  width: number,
): (readonly ['before' | 'after', string])[] {
  const texts = { before: before?.text ?? null, after: after?.text ?? null, reasons }
  return excerpts(texts, width - 2).flatMap(excerpt => [
    ...(excerpt.before === null ? [] : [['before', `- ${excerpt.before}`] as const]),
    ...(excerpt.after === null ? [] : [['after', `+ ${excerpt.after}`] as const]),
  ])
}

/** `edited, moved · list item · lines 3–5`. */
export function whatAndWhere(change: Change, t: Words): string {
  const kind = t(`status:change.${change.kind}`)
  const side = change.after ?? change.before
  return [
    change.moved ? [kind, t('status:change.moved')].join(t('diff:join.items')) : kind,
    t(`segment:kind.${change.segment}`),
    ...(side === null ? [] : [lineWords(side, t)]),
    ...(change.since === undefined ? [] : [t('status:change.since')]),
  ].join(' · ')
}

function lineWords({ lines: [first, last] }: ChangeSide, t: Words): string {
  return first === last ? t('status:line', { first }) : t('status:lines', { first, last })
}

function headingLine({ headings }: Change, width: number): string[] {
  if (headings.length === 0) return []
  return [cutEnd(`§ ${headings.map(heading => printable(heading.slice(0, 200))).join(' › ')}`, width)]
}
