import type { Segment } from '../document/types.ts'
import { blot } from './blot.ts'

/** Stands for each character that is no prose, so that offsets stay. */
export const NO_PROSE = '\uE000'

const known = new WeakMap<Segment, string>()

/** A segment's source with code, addresses, tags and all other placeholders blotted out with `NO_PROSE`; offsets are those of the source. */
export function proseOf(segment: Segment): string {
  const prose = known.get(segment) ?? withoutPlaceholders(segment)
  known.set(segment, prose)
  return prose
}

function withoutPlaceholders({ source, placeholders }: Segment): string {
  return blot(
    source,
    placeholders.flatMap(({ ranges }) => ranges),
    NO_PROSE,
  )
}
