import type { Lexicon } from '../../lexicon.ts'
import type { Site } from '../../../prose/site.ts'
import { wordPair } from '../../../prose/site.ts'
import { isNegation } from '../words.ts'

/** A denial so near is one of the word's neighbours. */
const REACH = 4

/** Words that stand for each other wherever they stand; in their base form. */
const SYNONYMS: readonly string[] = [
  'whole entire complete',
  'beginning start',
  'beginning top',
  'normal typical usual',
  'begin start',
  'big large',
  'use utilize employ',
  'often frequently',
  'usually normally typically',
  'additionally furthermore moreover also besides',
  'therefore thus hence consequently accordingly',
  'however nevertheless nonetheless',
  'approximately roughly about',
  'quickly rapidly',
  'enough sufficient',
  'happen occur',
  'choose select pick',
  'modify change alter',
  'try attempt',
  'help assist',
  'lastly finally',
  'get obtain',
  'do make perform',
  'preceding previous',
  'important crucial essential',
  'repository repo',
  'documentation docs',
  'configuration config',
  'information info',
  'application app',
  'parameter param',
  'directory dir',
]
/** Come and go in a sentence that denies nothing, without a change of what it says. */
const WEIGHTLESS =
  /^(?:also|then|simply|actually|really|basically|therefore|thus|however|additionally|furthermore|moreover|finally|indeed|too|now|naturally|hopefully|fortunately|unfortunately|interestingly|luckily|besides|though|likewise|meanwhile|please|very|quite|given)$/
const ASIDES =
  /^(?:in total|of course|in fact|in general|as well|for example|for instance|e g|after all|by the way)$/

/** True when a word took the place of one that means the same here, in the same form. */
export function isSynonym(site: Site, lexicon: Lexicon): boolean {
  const pair = wordPair(site)
  if (pair === undefined) return false
  const [a, b] = pair.map(word => formsOf(word, lexicon))
  return (
    a?.some(one =>
      b?.some(
        other => one.form === other.form && SETS.some(set => set.has(one.lemma) && set.has(other.lemma)),
      ),
    ) === true
  )
}

const SETS = SYNONYMS.map(group => new Set(group.split(' ')))

function formsOf(word: string, lexicon: Lexicon): { readonly lemma: string; readonly form: string }[] {
  const readings = lexicon.readings(word).map(({ lemma, inflection }) => ({
    lemma,
    form: inflection === 'participle' ? 'past' : inflection,
  }))
  return [{ lemma: word, form: 'base' }, ...readings]
}

/** True when a word without weight of its own came or went; `too` has none at the end of its clause only. */
export function isWeightless(site: Site): boolean {
  const word = [...site.before, ...site.after].join(' ')
  const isOneSided = site.before.length === 0 || site.after.length === 0
  if (!isOneSided || !(WEIGHTLESS.test(word) || ASIDES.test(word))) return false
  const { left, right } = site.now
  const isDenied = [...left.slice(0, REACH), ...right.slice(0, REACH)].some(isNegation)
  return !isDenied && (word !== 'too' || right.length === 0)
}
