import type { Site } from '../../../prose/site.ts'
import { loneWord } from '../../../prose/site.ts'
import type { Lexicon } from '../../lexicon.ts'
import { isModal } from '../function-words.ts'
import { isVerb } from '../is-verb.ts'
import { isNegation } from '../words.ts'

/** Begin a clause that follows from what was said, with or without `and`. */
const LINKS = /^(?:so|then|thus|therefore|hence|and)$/
/** Cannot stand before `to` and a verb. */
const CLAUSES = /^(?:because|since|that)$/
/** Verbs behind which another verb stands bare: `help cook`. */
const BARE = /^(?:help|let|make|go|come|see|hear)(?:s|ed)?$/

/** True when a word that only links came or went at the start of a clause, between two verbs, or where no clause begins. */
export function isLinkChange(site: Site, lexicon: Lexicon): boolean {
  const word = loneWord(site) ?? ''
  const { left, right } = site.now
  if (!LINKS.test(word) && !CLAUSES.test(word)) return false
  if (right.slice(0, 3).some(isNegation)) return false
  const [previous = '', next = ''] = [left[0], right[0]]
  if (CLAUSES.test(word)) return next === 'to'
  if (left.length === 0 || (word === 'and' && LINKS.test(next))) return true
  if (word !== 'and') return false
  if (isModal(previous) || isModal(next)) return true
  return !BARE.test(previous) && [previous, next].every(verb => isVerb(verb, lexicon, 'base'))
}
