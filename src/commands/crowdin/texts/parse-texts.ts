import type { ExchangeFile, Unit } from '../../../exchange/types.ts'
import { parseOurs } from '../remote/parse-ours.ts'

/**
 * An export of Crowdin. The source text that stands where nobody translated is no target; what counts is translated or approved, and nothing between.
 * Throws `push:notOurs`.
 */
export function parseTexts(text: string, path: string): ExchangeFile {
  const file = parseOurs(text, path)
  return { ...file, units: file.units.map(asCrowdinMeans) }
}

function asCrowdinMeans(unit: Unit): Unit {
  return unit.state === 'fuzzy' ? { ...unit, state: 'translated' } : unit
}
