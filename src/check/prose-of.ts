import type { Segment } from '../document/types.ts'

/** Stands for each character that is no prose, so that offsets stay. */
export const NO_PROSE = '\uE000'

const known = new WeakMap<Segment, string>()

/** A segment's source with code, addresses, tags and all other placeholders blotted out with `NO_PROSE`; offsets are those of the source. */
export function proseOf(segment: Segment): string {
  const prose = known.get(segment) ?? blot(segment)
  known.set(segment, prose)
  return prose
}

function blot({ source, placeholders }: Segment): string {
  if (placeholders.length === 0) return source
  let [prose, at] = ['', 0]
  const ranges = placeholders.flatMap(({ ranges }) => ranges).toSorted((a, b) => a.start - b.start)
  for (const { start, end } of ranges) {
    const from = Math.max(at, start)
    if (end <= from) continue
    prose += source.slice(at, from) + NO_PROSE.repeat(end - from)
    at = end
  }
  return prose + source.slice(at)
}
