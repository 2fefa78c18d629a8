import type { Lexicon } from '../../lexicon.ts'
import type { Site } from '../../../prose/site.ts'
import { loneWord, wordPair } from '../../../prose/site.ts'

/** Words that stand for each other in technical prose, whatever stands around them; in their base form. */
const SYNONYMS: readonly string[] = [
  'whole entire complete full',
  'begin start',
  'beginning start top',
  'big large huge',
  'small little tiny',
  'show display',
  'permit allow enable let',
  'get obtain receive retrieve',
  'need require',
  'create make construct build',
  'do make perform',
  'use utilize employ',
  'run execute',
  'often frequently',
  'usually normally typically commonly generally',
  'currently presently now',
  'quickly fast rapidly',
  'enough sufficient',
  'help assist aid',
  'happen occur',
  'fix repair correct',
  'choose select pick',
  'change modify alter',
  'finish complete',
  'quite fairly rather pretty',
  'really actually truly indeed',
  'simply just merely',
  'additionally furthermore moreover also besides',
  'finally lastly eventually',
  'however nevertheless nonetheless though',
  'therefore thus hence consequently accordingly',
  'approximately roughly about around',
  'contain hold',
  'describe explain',
  'mention note',
  'problem issue',
  'way manner',
  'kind sort type',
  'goal aim purpose',
  'picture image',
  'basis base',
  'normal typical usual ordinary regular',
  'previous last preceding earlier',
  'following subsequent next',
  'various several different multiple',
  'particular specific certain',
  'important crucial essential',
  'very extremely highly',
  'easy simple straightforward',
  'directly immediately',
  'try attempt',
  'want wish',
  'like as',
  'bit little',
  'look appear seem',
  'work function',
  'ensure guarantee',
  'cause lead result',
  'repository repo',
  'documentation docs',
  'configuration config',
  'information info',
  'application app',
  'parameter param',
  'directory dir',
  'independent regardless',
]
/** Come and go without a change of what is said. */
const WEIGHTLESS =
  /^(?:now|also|then|still|already|again|simply|actually|really|very|quite|basically|essentially|therefore|thus|however|additionally|furthermore|moreover|finally|indeed|too|currently|completely|fully|entirely|fairly|rather|pretty|nicely|obviously|naturally|certainly|probably|hopefully|fortunately|unfortunately|interestingly|luckily|besides|though|given|own|actual|respective|respectively|corresponding|likewise|accordingly|meanwhile|somewhat|generally|please|well)$/

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
  const word = loneWord(site)
  return word !== undefined && WEIGHTLESS.test(word) && (word !== 'too' || site.now.right.length === 0)
}
