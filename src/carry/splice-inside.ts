import { findFrontMatter } from '../document/front-matter/find.ts'
import { readScalars } from '../document/front-matter/scalars.ts'
import type { Document, Segment } from '../document/types.ts'
import { applySplices } from './splice.ts'
import type { Splice } from './types.ts'

/**
 * The splices of a front-matter value as it is written, for splices of its decoded text; the lines stay broken where they are.
 * Undefined where a piece goes over the end of a line, or the value would not read as it should.
 */
export function spliceInside(
  { text }: Document,
  { source, ranges, field }: Segment,
  splices: readonly Splice[],
): Splice[] | undefined {
  const { start, end } = ranges[0] ?? { start: 0, end: 0 }
  const places = placesIn(text.slice(start, end), source)
  const found = splices.map((splice): Splice | undefined => {
    const [first, last] = [places?.[splice.start], places?.[splice.end - 1]]
    if (first === undefined || last === undefined || splice.start === splice.end) return undefined
    const range = { start: start + first, end: start + last + 1 }
    return text.slice(range.start, range.end) === source.slice(splice.start, splice.end)
      ? { ...range, code: splice.code }
      : undefined
  })
  const known = found.flatMap(splice => splice ?? [])
  if (known.length < splices.length) return undefined
  const value = valueOf(applySplices(text, known), field)
  return value !== undefined && flat(value) === flat(applySplices(source, splices)) ? known : undefined
}

/** For each mark of the decoded text that is no blank where it stands in the written one; undefined where they differ in more. */
function placesIn(raw: string, source: string): (number | undefined)[] | undefined {
  const places: (number | undefined)[] = []
  let at = /^[|>][^\r\n]*/.exec(raw)?.[0].length ?? 0
  for (const mark of source.split('')) {
    if (mark.trim() === '') places.push(undefined)
    else {
      // A quote, a backslash, blanks: what stands there for the sake of the writing
      while (at < raw.length && raw[at] !== mark && /["'\\\s]/.test(raw[at] ?? '')) at += 1
      if (raw[at] !== mark) return undefined
      places.push(at)
      at += 1
    }
  }
  return places
}

function valueOf(text: string, field: string | undefined): string | undefined {
  const block = findFrontMatter(text)
  const scalars = block === undefined ? [] : readScalars(text, block)
  return 'code' in scalars ? undefined : scalars.find(({ path }) => path === field)?.value
}

function flat(value: string): string {
  return value.replaceAll(/\r\n?/g, '\n')
}
