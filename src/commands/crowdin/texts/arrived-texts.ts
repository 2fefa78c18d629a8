import type { ExchangeFile, Unit } from '../../../exchange/types.ts'
import { numberCodes } from '../../../plan/source/number-codes.ts'
import type { PlannedText, TextsPlan } from './plan-texts.ts'

/**
 * The texts that come into git, as if a translator had sent them back in files: those for the source as it is held, and those that numbers
 * were carried into, which are for the source of now. Files without texts are left out.
 */
export function arrivedTexts({ post: { pair, source }, remote, texts }: TextsPlan): ExchangeFile[] {
  if (remote === null) return []
  const held = new Set(remote.units)
  const taken = texts.filter(({ decision, sides }) => decision === 'pull' && sides.remote !== null)
  const isHeld = ({ sides }: PlannedText): boolean => sides.remote !== null && held.has(sides.remote.unit)
  const here = { ...remote, original: pair.source, targetLocale: pair.locale }
  return [
    { ...here, units: taken.filter(isHeld).flatMap(unitOf) },
    { ...here, blob: source.file.oid, units: taken.filter(text => !isHeld(text)).flatMap(unitOf) },
  ].filter(({ units }) => units.length > 0)
}

/** What git had when this was decided is what the translator's text may stand in the place of. */
function unitOf({ sides: { remote }, standing }: PlannedText): Unit[] {
  if (remote === null) return []
  return [numberCodes({ ...remote.unit, exported: standing.digest, notes: [] })]
}
