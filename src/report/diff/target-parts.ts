import { doneWords } from '../changes/done-words.ts'
import type { Located } from '../changes/located.ts'
import { wrapSentences } from '../changes/target-excerpt.ts'
import { placeOf, placeWords } from '../changes/target-place.ts'
import { isDone, targetWords } from '../changes/target-words.ts'
import { besideStarts } from '../text/beside.ts'
import { cells } from '../text/cells.ts'
import { padEnd } from '../text/pad-end.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { TargetOptions } from './target-options.ts'

/**
 * Where a change stands in each translation, without any text: `ja index.ja.md:12 · ko index.ko.md:14`; those of which there is
 * something to say in rows below, as `targetRows` has them; then who has it already.
 */
export function targetParts(all: readonly Located[], source: string, options: TargetOptions): string[] {
  const { t, paint, width } = options
  const open = all.filter(located => !isDone(located))
  const plain = open.filter(located => targetWords(located, t).length === 0)
  const parts = plain.map(located => `${located.locale} ${placeWords(placeOf(located), source)}`)
  const quiet = (lines: readonly string[]): string[] =>
    lines.flatMap(line => wrap(line, width, '  ')).map(line => paint('quiet', line))
  return [
    ...quiet(wrapParts(parts, width)),
    ...saidRows(
      open.filter(located => !plain.includes(located)),
      source,
      options,
    ),
    ...quiet(doneWords(all, t)),
  ]
}

/** Locale, place, and what is to be said of it. */
function saidRows(all: readonly Located[], source: string, options: TargetOptions): string[] {
  const { t } = options
  const widest = Math.max(0, ...all.map(({ locale }) => cells(locale)))
  const rows = all.map(located => ({
    start: `${padEnd(located.locale, widest)}  ${placeWords(placeOf(located), source)}`,
    lines: (room: number) => wrapSentences(targetWords(located, t), t, room),
  }))
  return besideStarts(rows, options)
}
