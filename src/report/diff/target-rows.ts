import type { Located } from '../changes/located.ts'
import { placeOf, placeWords } from '../changes/target-place.ts'
import { targetExcerpt } from '../changes/target-excerpt.ts'
import { besideStarts } from '../text/beside.ts'
import { cells } from '../text/cells.ts'
import { padEnd } from '../text/pad-end.ts'
import type { TargetOptions } from './target-options.ts'

/**
 * Where a change stands in each translation, in columns: locale, place, and the beginning of what stands there. Places are told
 * from the folder on in which the source is.
 */
export function targetRows(all: readonly Located[], source: string, options: TargetOptions): string[] {
  const widest = Math.max(...all.map(({ locale }) => cells(locale)))
  const rows = all.map(located => ({
    start: `${padEnd(located.locale, widest)}  ${placeWords(placeOf(located), source)}`,
    lines: (width: number) => targetExcerpt(located, options.t, width),
  }))
  return besideStarts(rows, options)
}
