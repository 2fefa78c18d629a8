import { randomBytes } from 'node:crypto'
import { carryIds } from '../../exchange/carry-ids.ts'
import { inlineOfTarget } from '../../exchange/inline/inline-of-target.ts'
import { inlineOf } from '../../exchange/inline/inline-of.ts'
import { textKey } from '../../exchange/inline/text-key.ts'
import type { Standing } from '../../exchange/merging/assess-units.ts'
import type { ExchangeFile, Unit } from '../../exchange/types.ts'
import { writtenDigest } from '../../exchange/written-digest.ts'
import type { OpenPost } from './open-posts.ts'

/**
 * Units of an earlier export that a translator has worked on, and whose text the translation does not have. What became of its source or
 * of the translation meanwhile, and what the next export holds, does not matter.
 */
export function countUnsaved(earlier: readonly ExchangeFile[], posts: readonly OpenPost[]): number {
  return earlier.reduce((count, file) => {
    const edited = file.units.filter(isEdited)
    if (edited.length === 0) return count
    const post = posts.find(({ pair }) => pair.source === file.original)
    return count + (post === undefined ? edited : edited.filter(unsavedIn(file, post))).length
  }, 0)
}

/** Since it was handed out. */
function isEdited(unit: Unit): boolean {
  return unit.target !== null && textKey(unit.target) !== '' && unit.written !== writtenDigest(unit)
}

function unsavedIn(file: ExchangeFile, post: OpenPost): (unit: Unit) => boolean {
  const { after: source, target, assessment } = post
  if (target === null) return () => true
  const ids = carryIds(file, assessment.standings, randomBytes)
  const standings = new Map(assessment.standings.map((standing, i) => [ids[i] ?? '', standing]))
  const texts = new Set(target.segments.map(segment => wordsKey(inlineOf(segment))))
  return unit => {
    const text = unit.target ?? []
    const standing = standings.get(unit.id)
    if (standing === undefined || standing.use !== 'certain') return !texts.has(wordsKey(text))
    const { segment, existing } = standing
    if (existing === null) return true
    const now = inlineOfTarget(segment, existing, { source, target })
    return textKey(now) !== textKey(text) || isConfirmed(unit, standing)
  }
}

/** Codes of a text without a place are not known by their ids. */
function wordsKey(pieces: Unit['source']): string {
  return textKey(pieces).replaceAll(/(?<=\0[xg/])[^\0]*/g, '')
}

/** A translator found that nothing has to change, and nobody was told. */
function isConfirmed({ source, state }: Unit, standing: Standing): boolean {
  return standing.state === 'fuzzy' && state !== 'fuzzy' && textKey(source) === textKey(standing.source)
}
