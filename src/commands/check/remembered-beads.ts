import { createHash } from 'node:crypto'
import { align } from '../../alignment/align.ts'
import type { Bead } from '../../alignment/types.ts'
import type { Document, Segment } from '../../document/types.ts'
import type { Oid } from '../../git/types.ts'
import type { Cache } from '../types.ts'
import type { PackedBead } from './packed-bead.ts'

/** A text that was cut, and the blob that it was read from. */
export interface Blobbed {
  readonly document: Document
  readonly blob: Oid
}

/** `align`, which takes longer than all rules together, remembered by the two blobs and how they were cut. */
export function rememberedBeads(cache: Cache, source: Blobbed, target: Blobbed): Bead[] {
  const key = [source, target].map(keyOf).join(' ')
  const known = cache.get('beads', key)
  const packed = known ?? pack(align(source.document, target.document), source.document, target.document)
  if (known === undefined) cache.set('beads', key, packed)
  return packed.map(([own, theirs, confidence, moved, markup]) => ({
    source: own.flatMap(at => source.document.segments[at] ?? []),
    target: theirs.flatMap(at => target.document.segments[at] ?? []),
    confidence,
    moved: moved === 1,
    ...(markup === undefined ? {} : { markup }),
  }))
}

function keyOf({ blob, document: { options, parser } }: Blobbed): string {
  const digest = createHash('sha1')
    .update(JSON.stringify([options, parser]))
    .digest('hex')
    .slice(0, 12)
  return `${blob} ${digest}`
}

function pack(beads: readonly Bead[], source: Document, target: Document): PackedBead[] {
  const [own, theirs] = [placesIn(source), placesIn(target)]
  return beads.map(({ source: a, target: b, confidence, moved, markup }) => {
    const packed = [own(a), theirs(b), Math.round(confidence * 1e4) / 1e4, moved ? 1 : 0] as const
    return markup === undefined ? packed : [...packed, markup]
  })
}

function placesIn({ segments }: Document): (some: readonly Segment[]) => number[] {
  const places = new Map(segments.map((segment, at) => [segment, at]))
  return some => some.flatMap(segment => places.get(segment) ?? [])
}
