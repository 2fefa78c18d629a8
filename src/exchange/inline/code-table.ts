import { keyOf, matchCodes } from './match-codes.ts'
import { targetIds } from './inline-of-target.ts'
import { type Code, codesIn, readPieces } from './pieces.ts'
import type { TextPlace } from './text-of.ts'

/** A code that a translator may use. */
export interface TableEntry {
  readonly code: Code
  /** A text without it is good, too. */
  readonly mayLack: boolean
}

/** By id the codes of the source, as the translation writes them where it does, and those that only the translation has. */
export function codeTable({ segment, existing, madeFor }: TextPlace): ReadonlyMap<string, TableEntry> {
  const source = codesIn(readPieces(segment).pieces)
  const own = existing === undefined ? [] : codesIn(readPieces(existing).pieces)
  const matched = matchCodes(source, own)
  const ids = targetIds(matched)
  const isCurrent = existing !== undefined && madeFor?.source === segment.source
  const lacks = (i: number) => isCurrent && !matched.includes(i)
  const table = new Map<string, TableEntry>()
  source.forEach((code, i) => table.set(`${i + 1}`, { code, mayLack: isEmphasis(code) || lacks(i) }))
  const former = new Set(
    madeFor === undefined || isCurrent ? [] : codesIn(readPieces(madeFor).pieces).map(keyOf),
  )
  own.forEach((code, i) => {
    const index = matched[i]
    const id = ids[i] ?? ''
    const wanted = index === undefined ? undefined : source[index]
    if (wanted === undefined) table.set(id, { code, mayLack: true })
    else if (keyOf(code) === keyOf(wanted) || !former.has(keyOf(code)))
      table.set(id, { code, mayLack: isEmphasis(code) })
  })
  return table
}

/** Scripts differ in whether they have emphasis at all. */
function isEmphasis({ kind }: Code): boolean {
  return kind === 'emphasis' || kind === 'strong' || kind === 'delete'
}
