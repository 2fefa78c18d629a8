import type { Around, Site } from '../../../prose/site.ts'
import type { Lexicon } from '../../lexicon.ts'
import { isBe, isHave, isModal } from '../function-words.ts'
import { isVerb } from '../is-verb.ts'

/** So many words on, the participle of a tense is looked for. */
const REACH = 3

/**
 * True when `has`, `have`, `had` or `will` came or went before its verb, or a `be` that the grammar lacked or had twice: the tense
 * is another, the event the same.
 */
export function isTenseChange({ before, after, now }: Site, lexicon: Lexicon): boolean {
  const words = [...before, ...after]
  const [word = '', ...more] = words
  if (more.length === 0 && isBe(word) && hasBe(now)) return true
  if (words.join() === 'be') return isBare(now, lexicon)
  if (words.join() === 'will')
    return now.left.length > 0 && now.right.slice(0, 2).some(verb => isVerb(verb, lexicon, 'base'))
  if (words.length === 0 || !words.every(each => isHave(each) || each === 'been')) return false
  return now.right
    .slice(0, REACH)
    .some(verb => verb === 'been' || isVerb(verb, lexicon, 'past', 'participle'))
}

/** Another form of `be` stands beside it: one is too many. */
function hasBe({ left, right }: Around): boolean {
  return [left[0], right[0]].some(word => isBe(word ?? ''))
}

/** Behind a modal or `to` no participle can stand without `be`; a form that is the infinitive too may. */
function isBare(
  { left: [previous = ''], right: [next = '', second = ''] }: Around,
  lexicon: Lexicon,
): boolean {
  const verb = isVerb(next, lexicon, 'participle') || !next.endsWith('ly') ? next : second
  const isParticiple = isVerb(verb, lexicon, 'participle') && !isVerb(verb, lexicon, 'base')
  return isParticiple && (isModal(previous) || /^(?:to|also|not|only|then|never)$/.test(previous))
}
