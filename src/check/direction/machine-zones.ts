import type { Document, Range, Segment } from '../../document/types.ts'
import { placeOf, wholeOf } from '../place-of.ts'

/** Stretches of a text that machines read and people copy: code, addresses, tags; UTF-16 offsets. */
export function machineZones({ segments }: Document): Range[] {
  return segments.flatMap(segment => (isMachineText(segment) ? [wholeOf(segment)] : placeholdersOf(segment)))
}

function isMachineText({ kind }: Segment): boolean {
  return kind === 'code' || kind === 'definition'
}

/** The text of a link is for readers, its address is not. */
function placeholdersOf(segment: Segment): Range[] {
  if (segment.kind === 'front-matter') return []
  return segment.placeholders.flatMap(({ ranges }) => ranges.map(range => placeOf(segment, range)))
}
