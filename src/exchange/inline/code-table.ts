import type { Segment } from '../../document/types.ts'
import { type Definitions, definitionsOf } from './definitions.ts'
import { targetIds } from './inline-of-target.ts'
import { keyOf, matchCodes } from './match-codes.ts'
import { codesIn, readPieces } from './pieces.ts'
import { referTo } from './refer-to.ts'
import type { Code, TextPlace } from './types.ts'

/** A code that a translator may use. */
export interface TableEntry {
  readonly code: Code
  /** A text without it is good, too. */
  readonly mayLack: boolean
}

/** By id the codes of the source, as the translation writes them where it does, and those that only the translation has. */
export function codeTable(place: TextPlace): ReadonlyMap<string, TableEntry> {
  const { segment, existing, madeFor } = place
  const source = codesOf(segment)
  const own = codesOf(existing)
  const sides = { source: definitionsOf(place.document), target: definitionsOf(place.target) }
  const matched = matchCodes(
    { codes: source, definitions: sides.source },
    { codes: own, definitions: sides.target },
  )
  const isCurrent = existing !== undefined && madeFor?.source === segment.source
  const present = new Set(matched)
  const table = new Map<string, TableEntry>()
  source.forEach((code, i) =>
    table.set(`${i + 1}`, {
      code: place.target === undefined ? code : referTo(code, sides.source, sides.target),
      mayLack: isEmphasis(code) || (isCurrent && !present.has(i)),
    }),
  )
  const former = isCurrent ? new Set() : keysOf(codesOf(madeFor), sides.source)
  targetIds(matched).forEach((id, i) => {
    const [code, wanted] = [own[i], source[matched[i] ?? -1]]
    if (code === undefined) return
    if (wanted === undefined) table.set(id, { code, mayLack: true })
    else if (
      !former.has(keyOf(code, sides.target)) ||
      keyOf(code, sides.target) === keyOf(wanted, sides.source)
    )
      table.set(id, { code, mayLack: isEmphasis(code) })
  })
  return table
}

function codesOf(segment: Segment | undefined): Code[] {
  return segment === undefined ? [] : codesIn(readPieces(segment).pieces)
}

function keysOf(codes: readonly Code[], definitions: Definitions): Set<string> {
  return new Set(codes.map(code => keyOf(code, definitions)))
}

/** Scripts differ in whether they have emphasis at all. */
export function isEmphasis({ kind }: Code): boolean {
  return kind === 'emphasis' || kind === 'strong' || kind === 'delete'
}
