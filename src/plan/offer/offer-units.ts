import { textKey } from '../../exchange/inline/text-key.ts'
import type { ExchangeFile, Unit } from '../../exchange/types.ts'
import { codesOf, rename } from '../source/carry-code-ids.ts'

/** A translation as it stands in git, and what is held where translators work. */
export interface Offer {
  /** The source as it is held, or is about to be. */
  readonly held: ExchangeFile
  /** The same units under the same ids, with what git has for each; codes are numbered in the order of the source. */
  readonly draft: ExchangeFile
  /** Whether there is a translation already, whatever it says: nothing is put over it. */
  readonly isTranslated: (id: string) => boolean
}

/**
 * The units whose text in git is good for the source of now, where the other side has nothing, under the code ids that are held. What says the
 * same as its source is left out: nobody can tell whether it was translated at all.
 */
export function offerUnits({ held, draft, isTranslated }: Offer): Unit[] {
  const known = new Map(held.units.map(unit => [unit.id, unit]))
  return draft.units.flatMap(unit => {
    const there = known.get(unit.id)
    if (there === undefined || isTranslated(unit.id) || !isGood(unit)) return []
    return [offered(unit, there)]
  })
}

function isGood({ state, source, target }: Unit): boolean {
  if (target === null || (state !== 'translated' && state !== 'approved')) return false
  const text = textKey(target)
  return text !== '' && text !== textKey(source)
}

function offered({ id, kind, source, target }: Unit, there: Unit): Unit {
  const now = codesOf(there.source)
  const ids = new Map(codesOf(source).map((code, i) => [code.id, now[i]?.id ?? code.id]))
  const text = rename(target ?? [], code => ids.get(code.id) ?? code.id)
  return { id, kind, source: there.source, target: text, state: 'translated', notes: [], exported: null }
}
