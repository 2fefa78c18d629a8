import type { Located } from '../changes/located.ts'
import { placeOf, placeWords } from '../changes/target-place.ts'
import { hasText, isDone, sideText, targetWords } from '../changes/target-words.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { isolate } from '../text/isolate.ts'
import { printableCode } from '../text/printable.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { TargetOptions } from './target-options.ts'

/** Lines of code, and of other text, that are shown unless all is wanted. */
const MOST = { code: 12, text: 40 }

/** Where a change stands in a translation, and below it what stands there, in full unless it is very long and not `all` is wanted. */
export function wholeTarget(located: Located, all: boolean, options: TargetOptions): string[] {
  const lines = hasText(located) ? textLines(located, options.width - 2) : []
  const most = all ? Infinity : MOST[located.change.segment === 'code' ? 'code' : 'text']
  const shown = lines.length > most + 1 ? [...lines.slice(0, most), '…'] : lines
  return [...titleLines(located, options), ...shown.map(line => `  ${line}`)]
}

/** Where a change stands in a translation, without its text; where nothing is to be done, only that. */
export function briefTarget(located: Located, options: TargetOptions): string[] {
  const { t, paint, width } = options
  if (!isDone(located)) return titleLines(located, options)
  return wrap(`→ ${targetWords(located, t).join()}`, width, '  ').map(line => paint('quiet', line))
}

/** All on one line, or the place on a line of its own. */
function titleLines(located: Located, { t, paint, width }: TargetOptions): string[] {
  const place = placeWords(placeOf(located))
  const words = targetWords(located, t)
  const start = `→ ${paint('strong', place)}`
  if (cells(`→ ${[place, ...words].join(' · ')}`) <= width) return [[start, ...words].join(' · ')]
  return [
    start,
    ...wrapParts(words, width - 2)
      .flatMap(part => wrap(part, width - 2))
      .map(line => `  ${line}`),
  ]
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
