import { randomBytes } from 'node:crypto'
import { carryIds } from '../../exchange/carry-ids.ts'
import { inlineOfTarget } from '../../exchange/inline/inline-of-target.ts'
import { inlineOf } from '../../exchange/inline/inline-of.ts'
import { textKey } from '../../exchange/inline/text-key.ts'
import { wordsKey } from '../../exchange/inline/words-key.ts'
import type { Standing } from '../../exchange/merging/assess-units.ts'
import { hasSourceWords, isSourceText } from '../../exchange/merging/is-source-text.ts'
import type { ExchangeFile, Inline, Unit, UnitState } from '../../exchange/types.ts'
import { writtenDigest } from '../../exchange/written-digest.ts'
import type { OpenPost } from './open-posts.ts'

/** A unit that has a target. */
type Translated = Unit & { readonly target: readonly Inline[] }

/**
 * Units of an earlier export that a translator has worked on, and whose text the translation does not have; `post` is undefined where
 * nothing is known of it. What became of their source or of the translation meanwhile, and what the next export holds, does not matter.
 */
export function countUnsaved(file: ExchangeFile, post: OpenPost | undefined): number {
  const edited = editedIn(file)
  if (edited.length === 0) return 0
  return post === undefined ? edited.length : edited.filter(unsavedIn(file, post)).length
}

/**
 * Units that are not as they were handed out. A mark that somebody has to look again is nobody's words, and takes none away: a text that
 * the file calls not translated counts as a fuzzy one.
 */
export function editedIn({ units }: ExchangeFile): Translated[] {
  return units
    .map(withDraft)
    .filter(isTranslated)
    .filter(({ target, state, written }) => {
      const states: readonly UnitState[] = state === 'fuzzy' ? ['fuzzy', 'translated'] : ['translated']
      return !states.some(each => written === writtenDigest({ target, state: each }))
    })
}

function withDraft(unit: Unit): Unit {
  return unit.draft === undefined ? unit : { ...unit, target: unit.draft, state: 'fuzzy' }
}

function isTranslated(unit: Unit): unit is Translated {
  return unit.target !== null && textKey(unit.target) !== ''
}

function unsavedIn(file: ExchangeFile, post: OpenPost): (unit: Translated) => boolean {
  const { after: source, target, assessment } = post
  const ids = carryIds(file, assessment.standings, randomBytes)
  const standings = new Map(assessment.standings.map((standing, i) => [ids[i] ?? '', standing]))
  const texts = new Set(target?.segments.map(segment => wordsKey(inlineOf(segment))))
  const isLeft = (unit: Translated, { segment }: Standing) => !post.oneLanguage && isSourceText(unit, segment)
  return unit => {
    const standing = standings.get(unit.id)
    // What an import would not take for a translation must not be waited for
    if (standing === undefined ? hasSourceWords(unit) : isLeft(unit, standing)) return false
    const isAnywhere = texts.has(wordsKey(unit.target))
    if (standing === undefined || target === null || standing.use !== 'certain') return !isAnywhere
    const { segment, existing, place } = standing
    if (existing === null) return !isAnywhere || (place?.target.length === 0 && unit.state !== 'fuzzy')
    const now = inlineOfTarget(segment, existing, { source, target })
    // Codes of a text whose source is another one now, or that has no place, are not known by their ids
    const keyOf = textKey(unit.source) === textKey(standing.source) ? textKey : wordsKey
    return keyOf(now) !== keyOf(unit.target) || isConfirmed(unit, standing)
  }
}

/** A translator found that nothing has to change, and nobody was told. What was typed into the post meanwhile was seen there. */
function isConfirmed({ source, state, exported }: Unit, standing: Standing): boolean {
  const isAsExported = exported === null || exported === standing.digest
  const isSame = textKey(source) === textKey(standing.source)
  return isAsExported && standing.state === 'fuzzy' && state !== 'fuzzy' && isSame
}
