import { lineOf } from '../document/position.ts'
import type { Segment } from '../document/types.ts'
import { BREAK } from './judge-bead.ts'
import type { Version } from './places.ts'
import type { ChangeSide } from './types.ts'

/** Between cells that are told as one. */
export const CELL_BREAK = ' | '

/** Makes a side of a version's segments, joined by `between`; null of none. */
export type SideMaker = (segments: readonly Segment[], between?: string) => ChangeSide | null

/**
 * Makes sides of changes, in the order in which segments are given; the document's line index is built when the first is asked
 * for.
 */
export function sideMaker({ text }: Pick<Version, 'text'>): SideMaker {
  let line: ((offset: number) => number) | undefined
  return (segments, between = BREAK) => {
    if (segments.length === 0) return null
    line ??= lineOf(text)
    const range = {
      start: segments[0]?.ranges[0]?.start ?? 0,
      end: segments.reduce((end, { ranges }) => Math.max(end, ranges.at(-1)?.end ?? 0), 0),
    }
    const last = Math.max(range.start, range.end - 1)
    const joined = segments.map(({ source }) => source).join(between)
    return { segments: segments.length, text: joined, range, lines: [line(range.start), line(last)] }
  }
}

/** The whole text, as the side of markup that stands in no segment. */
export function wholeSide({ text }: Pick<Version, 'text'>): ChangeSide {
  return {
    segments: 0,
    text: text.trim(),
    range: { start: 0, end: text.length },
    lines: [1, lineOf(text)(Math.max(0, text.length - 1))],
  }
}
