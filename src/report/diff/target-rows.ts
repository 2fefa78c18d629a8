import { doneWords } from '../changes/done-words.ts'
import type { Located } from '../changes/located.ts'
import { placeOf, placeWords } from '../changes/target-place.ts'
import { targetExcerpt } from '../changes/target-excerpt.ts'
import { isDone } from '../changes/target-words.ts'
import { besideStarts } from '../text/beside.ts'
import { cells } from '../text/cells.ts'
import { padEnd } from '../text/pad-end.ts'
import { wrap } from '../text/wrap.ts'
import type { TargetOptions } from './target-options.ts'

/**
 * Where a change stands in each translation, in columns: locale, place, and the beginning of what stands there; then those
 * that have it already. Places are told from the folder on in which the source is.
 */
export function targetRows(all: readonly Located[], source: string, options: TargetOptions): string[] {
  const { t, paint, width } = options
  const open = all.filter(located => !isDone(located))
  const widest = Math.max(0, ...open.map(({ locale }) => cells(locale)))
  const rows = open.map(located => ({
    start: `${padEnd(located.locale, widest)}  ${placeWords(placeOf(located), source)}`,
    lines: (room: number) => targetExcerpt(located, t, room),
  }))
  const done = doneWords(all, t).flatMap(words => wrap(words, width, '  '))
  return [...besideStarts(rows, options), ...done.map(line => paint('quiet', line))]
}
