import type { ExchangeFile, Unit } from '../../../exchange/types.ts'
import { numberCodes } from '../../../plan/source/number-codes.ts'
import { isSameInline } from '../../../exchange/inline/is-same-inline.ts'
import type { PlannedText, TextsPlan } from './plan-texts.ts'

/**
 * The texts that come into git, as if a translator had sent them back in files: those that were made for the source as Crowdin holds it, and
 * those into which a newer source was carried already.
 */
export function arrivedTexts({ post, remote, texts }: TextsPlan): ExchangeFile[] {
  if (remote === null) return []
  const { pair, source } = post
  const pulled = texts.filter(({ decision }) => decision === 'pull')
  const [ahead, own] = [pulled.filter(isAhead), pulled.filter(text => !isAhead(text))]
  return [
    { blob: remote.blob, units: own.flatMap(unitOf) },
    { blob: source.file.oid, units: ahead.flatMap(unitOf) },
  ]
    .filter(({ units }) => units.length > 0)
    .map(file => ({ ...remote, original: pair.source, targetLocale: pair.locale, ...file }))
}

/** Its source is that which is about to come. */
function isAhead({ sides: { edit, remote, unit } }: PlannedText): boolean {
  return edit !== null && remote !== null && isSameInline(remote.unit.source, unit.source)
}

/** What git had when this was decided is what the translator's text may stand in the place of. */
function unitOf({ sides: { remote }, standing }: PlannedText): Unit[] {
  if (remote === null) return []
  return [numberCodes({ ...remote.unit, exported: standing.digest, notes: [] })]
}
