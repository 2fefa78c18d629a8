import { inlineOfTarget } from './inline/inline-of-target.ts'
import { inlineOf } from './inline/inline-of.ts'
import type { Assessment, Standing, Translation } from './merging/assess-units.ts'
import type { ExchangeFile, Unit } from './types.ts'
import { writtenDigest } from './written-digest.ts'

/** Names of one post in one locale. */
export interface Heading extends Omit<ExchangeFile, 'units'> {
  /** Of each unit, in the order of the assessment. */
  readonly ids: readonly string[]
}

/** One post as translators get it: each unit with what the translation surely has for it, and its state. */
export function draftFile(
  { ids, ...heading }: Heading,
  translation: Translation,
  { standings }: Pick<Assessment, 'standings'>,
): ExchangeFile {
  const units = standings.map((standing, i) => unitOf(standing, ids[i] ?? '', translation))
  return { ...heading, units }
}

function unitOf(standing: Standing, id: string, { after, target }: Translation): Unit {
  const { segment, source, kind, notes, existing, madeFor, state, digest } = standing
  const documents = target === null ? undefined : { source: after, target }
  const text =
    existing === null || state === 'untranslated' ? null : inlineOfTarget(segment, existing, documents)
  const previous = state === 'fuzzy' && madeFor !== null ? { previous: inlineOf(madeFor) } : {}
  const written = text === null ? {} : { written: writtenDigest({ target: text, state }) }
  return { id, source, target: text, state, kind, notes, ...previous, exported: digest, ...written }
}
