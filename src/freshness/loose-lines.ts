import { findFrontMatter } from '../document/front-matter/find.ts'
import { markupAbove, markupBelow } from './markup-of.ts'
import { normaliseMarkup } from './normalise-markup.ts'
import { placesOf, type Version } from './places.ts'

/** A line of markup that stands between segments, in normal form. */
export interface LooseLine {
  readonly text: string
  /** Segment behind it; behind the last one that one, -1 where there is none. */
  readonly index: number
  /** All markup between the two segments. */
  readonly region: string
}

/** For which lines a version's segments answer already. */
export interface Loose {
  readonly answered: ReadonlySet<number>
  readonly below: boolean
  /** The other version has no such segment: what closes it came or went with it. */
  readonly isNew: (index: number) => boolean
}

/** The lines for which no segment answers, but those that say nothing by themselves: ends of fences, lines of tables, marks of quotes. */
export function looseLines(version: Version, { answered, below, isNew }: Loose): LooseLine[] {
  const places = placesOf(version)
  const lines: LooseLine[] = []
  const add = (region: string, index: number, previous: number): void => {
    const isOwn = previous !== -1 && isNew(previous)
    const isCame = isNew(index)
    for (const text of normaliseMarkup(region).split('\n'))
      if (!BARE.test(text) && !(isOwn && CLOSER.test(text)) && !(isCame && FENCE.test(text)))
        lines.push({ text, index, region })
  }
  let last = -1
  places.forEach((place, index) => {
    if (place === undefined) return
    last = index
    if (!answered.has(index)) add(markupAbove(version.text, place), index, place.previous)
  })
  const place = places[last]
  if (place !== undefined && !below) add(markupBelow(version.text, place), last, last)
  if (place === undefined) {
    const start = findFrontMatter(version.text)?.range.end ?? 0
    add(version.text.slice(start), version.segments.length - 1, -1)
  }
  return lines
}

/** Ends of fences, lines of tables, marks of quotes and lists without anything behind them. */
const BARE = /^(?:> ?)*(?:`{3}|[-|: ]*|1\.|\$\$)$/
const FENCE = /^(?:> ?)*`{3}/
const CLOSER = /^(?:> ?)*(?:\{%-? ?end\w* ?-?%\}|\{\{[<%] ?\/[^}]*\}\}|<\/[\w.-]+>|:{3,})$/
