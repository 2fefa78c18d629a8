import { besideStarts } from '../text/beside.ts'
import type { Paint, Words } from '../words.ts'
import type { Located } from './located.ts'
import { placeOf, placeWords } from './target-place.ts'
import { targetExcerpt } from './target-excerpt.ts'

interface LineOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly width: number
  /** Path of the source, whose folders are left out. */
  readonly source: string
}

/** Where a change stands in one translation: `→ index.ja.md:120-122  …` with the beginning of what stands there. */
export function targetLine(located: Located, { t, paint, width, source }: LineOptions): string[] {
  const start = `→ ${placeWords(placeOf(located), source)}`
  return besideStarts([{ start, lines: room => targetExcerpt(located, t, room) }], { width, paint })
}
