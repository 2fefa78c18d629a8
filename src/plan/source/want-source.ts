import type { Document, Segment } from '../../document/types.ts'
import { carryIds, type RandomBytes } from '../../exchange/carry-ids.ts'
import { isEmphasis } from '../../exchange/inline/code-table.ts'
import { codesIn, readPieces } from '../../exchange/inline/pieces.ts'
import type { ExchangeFile } from '../../exchange/types.ts'
import { unitsOf } from '../../exchange/units-of.ts'
import type { WantedSource } from './types.ts'

/** Names of a post's source, and what is held of it. */
export interface SourceNames extends Pick<ExchangeFile, 'original' | 'sourceLocale' | 'blob'> {
  readonly held: ExchangeFile | null
}

/**
 * The source of a post as it shall be held: the units of its document, under the ids that they are held by; those that are new get random
 * ones. The document's parser must be loaded.
 */
export function wantSource(
  document: Document,
  { held, ...names }: SourceNames,
  randomBytes: RandomBytes,
): WantedSource {
  const units = unitsOf(document)
  const ids = carryIds(held, units, randomBytes)
  return {
    ...names,
    units: units.map(({ segment, source, kind, notes, meanings }, i) => {
      return { id: ids[i] ?? '', source, kind, notes, meanings, loose: looseIn(segment) }
    }),
  }
}

function looseIn(segment: Segment): Set<string> {
  const codes = codesIn(readPieces(segment).pieces)
  return new Set(codes.flatMap((code, i) => (isEmphasis(code) ? [`${i + 1}`] : [])))
}
