import { digitsOf, isArticle } from '../words.ts'
import type { Around, Site } from '../../../prose/site.ts'
import { loneWord, wordPair } from '../../../prose/site.ts'

/** Determiners that stand for each other without another thing being meant. */
const LIKE: readonly (readonly string[])[] = [
  ['a', 'an', 'the'],
  ['a', 'an', 'some'],
  ['the', 'this', 'that'],
  ['the', 'these', 'those'],
  ['this', 'these'],
  ['that', 'those'],
  ['the', 'our'],
  ['the', 'your'],
  ['the', 'its', 'their'],
  ['his', 'their'],
  ['her', 'their'],
  ['each', 'every'],
]
/** May come and go before a noun; others say whose it is, or which. */
const LIGHT = /^(?:an?|the|our|your|its|their|this|these)$/
/** Say something else with an article: `few`, `a few`; `most`, `the most`. */
const COUNTED = /^(?:few|little|most|half)$/
/** Say something else with `a`: `a number of`, `the number of`. */
const COUNTED_WITH_A =
  /^(?:number|lot|couple|bit|handful|majority|minority|hundred|thousand|million|dozen|pair)$/

/** True when an article, or another light determiner, came, went or took the place of another. */
export function isDeterminerChange(site: Site): boolean {
  const alone = loneWord(site)
  if (alone !== undefined)
    return isRepeated(alone, site.now) || (LIGHT.test(alone) && isNominal(site.now, alone) && !isName(site))
  const pair = wordPair(site)
  return (
    pair !== undefined &&
    site.now.right.length > 0 &&
    !COUNTED_WITH_A.test(site.now.right[0] ?? '') &&
    LIKE.some(group => pair.every(word => group.includes(word)))
  )
}

/** `any cup or any pot`, `any cup or pot`. */
function isRepeated(word: string, { left: [previous = '', ...left] }: Around): boolean {
  return (
    /^(?:any|all|some|each|every|no|another|such)$/.test(word) &&
    /^(?:and|or|nor)$/.test(previous) &&
    left.includes(word)
  )
}

/** A noun may follow, and it is not one whose quantity hangs on its article. */
function isNominal({ left, right }: Around, word: string): boolean {
  const [previous = '', next] = [left[0], right[0]]
  if (next === undefined) return false
  if (isArticle(word) && (isArticle(next) || isArticle(previous))) return true
  if (next === '\u0000number' || digitsOf(next) !== undefined) return !/^an?$/.test(word)
  if (next === 'number') return word === 'the'
  return !isCounted(next) && !(previous === 'in' && next === 'case')
}

/** True for words that say something else with an article than without. */
export function isCounted(word: string): boolean {
  return COUNTED.test(word)
}

/** A capital A may be a name: `Plan A`. */
function isName({ written }: Site): boolean {
  return written.flat()[0]?.text === 'A'
}
