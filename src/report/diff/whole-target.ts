import type { Located } from '../changes/located.ts'
import { placeOf, placeWords } from '../changes/target-place.ts'
import { hasText, sideText, targetWords } from '../changes/target-words.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { isolate } from '../text/isolate.ts'
import { printableCode } from '../text/printable.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { TargetOptions } from './target-options.ts'

/** Where a change stands in a translation, and below it at most `most` times 12 lines of what stands there, in full. */
export function wholeTarget(located: Located, most: number, options: TargetOptions): string[] {
  const { t, paint, width } = options
  const place = placeWords(placeOf(located))
  const [title = '', ...more] = titleLines(place, targetWords(located, t), width - 2)
  const lines = hasText(located) ? textLines(located, width - 2) : []
  const limit = most * 12
  return [
    `→ ${paint('strong', place)}${title.slice(place.length)}`,
    ...[...more, ...lines.slice(0, limit), ...(lines.length > limit && limit > 0 ? ['…'] : [])].map(
      line => `  ${line}`,
    ),
  ]
}

/** All on one line, or the place on a line of its own. */
function titleLines(place: string, words: readonly string[], width: number): string[] {
  const line = [place, ...words].join(' · ')
  return cells(line) <= width
    ? [line]
    : [place, ...wrapParts(words, width).flatMap(part => wrap(part, width))]
}

function textLines({ change, place, locale }: Located, width: number): string[] {
  if (place.side === null) return []
  const { text } = place.side
  if (change.segment === 'code') return text.split('\n').map(line => cutEnd(printableCode(line), width))
  return text
    .split(/\n\s*\n/)
    .flatMap(passage => wrap(sideText({ text: passage }), width))
    .map(line => isolate(line, locale))
}
