import type { DiffTranslation } from '../../freshness/types.ts'
import { besideStarts } from '../text/beside.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { padEnd } from '../text/pad-end.ts'
import { wrap } from '../text/wrap.ts'
import type { Paint, Words } from '../words.ts'
import { placeWords } from './target-place.ts'
import { sideText } from './target-words.ts'

interface LeftOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly width: number
  /** Path whose folders are left out of places. */
  readonly beside: string
}

type Left = Pick<DiffTranslation, 'target' | 'locale' | 'untranslated'>

/** So many segments in the source language are listed. */
export const LEFT_SHOWN = 10

/** A heading and a line for each segment of translations that is left in the source language; nothing when there is none. */
export function leftInSource(translations: readonly Left[], options: LeftOptions): string[] {
  const { t, paint, width, beside } = options
  const all = translations.flatMap(({ untranslated = [], ...one }) =>
    untranslated.map(side => ({ ...one, side })),
  )
  if (all.length === 0) return []
  const names = translations.length > 1 ? translations.map(({ locale }) => locale) : []
  const widest = Math.max(0, ...names.map(cells))
  const rows = all.slice(0, LEFT_SHOWN).map(({ locale, target, side }) => {
    const place = placeWords({ path: target, lines: side.lines }, beside)
    return {
      start: widest === 0 ? place : `${padEnd(locale, widest)}  ${place}`,
      lines: (room: number) => [cutEnd(sideText(side, 2 * room), room)],
    }
  })
  const more = all.length - rows.length
  return [
    ...wrap(t('status:target.left', { count: all.length }), width).map(line => paint('unsure', line)),
    ...besideStarts(rows, options),
    ...(more > 0 ? wrap(t('status:target.more', { count: more }), width) : []).map(line =>
      paint('quiet', line),
    ),
  ]
}
