import { isAuxiliary, isBe, isModal, isPreposition, isRelative } from '../function-words.ts'
import { isVerb } from '../is-verb.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Site } from '../../../prose/site.ts'
import { wordPair } from '../../../prose/site.ts'

/** True when `that` came or went before a clause that it may open, or took the place of `which` or `who`. */
export function isRelativeChange(site: Site, lexicon: Lexicon): boolean {
  const pair = wordPair(site)
  if (pair !== undefined) return pair.every(isRelative)
  if (site.before.length > 0 && site.after.length > 0) return false
  const [first = '', second = '', ...more] = [...site.before, ...site.after]
  if (first === 'how' && second === '') return /^ways?$/.test(site.now.left[0] ?? '')
  if (!isRelative(first) || more.length > 0) return false
  if (second !== '') return isBe(second) && site.now.left.length > 0
  return first === 'that' && opensClause(site, lexicon)
}

/** A subject follows, not the verb whose subject `that` would be. */
function opensClause({ now: { left, right } }: Site, lexicon: Lexicon): boolean {
  const [previous = '', next = '', ...rest] = [left[0], ...right]
  if (rest.length === 0 || next === '' || previous === '') return false
  return previous === 'so' || (!isBe(previous) && !isPreposition(previous) && !isFinite(next, lexicon))
}

function isFinite(word: string, lexicon: Lexicon): boolean {
  return isAuxiliary(word) || isModal(word) || isVerb(word, lexicon, 's', 'past')
}
