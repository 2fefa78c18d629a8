import type { ExchangeFile, Unit } from '../../../exchange/types.ts'
import { numberCodes } from '../../../plan/source/number-codes.ts'
import type { PlannedText, TextsPlan } from './plan-texts.ts'

/** The texts that come into git, as if a translator had sent them back in a file; null for none. */
export function arrivedTexts({ post: { pair }, remote, texts }: TextsPlan): ExchangeFile | null {
  if (remote === null) return null
  const units = texts.flatMap(text => (text.decision === 'pull' ? unitOf(text) : []))
  if (units.length === 0) return null
  return { ...remote, original: pair.source, targetLocale: pair.locale, units }
}

/** What git had when this was decided is what the translator's text may stand in the place of. */
function unitOf({ sides: { remote }, standing }: PlannedText): Unit[] {
  if (remote === null) return []
  return [numberCodes({ ...remote.unit, exported: standing.digest, notes: [] })]
}
