import { distance } from 'fastest-levenshtein'
import type { Site } from '../../../prose/site.ts'
import { loneWord } from '../../../prose/site.ts'
import { isAuxiliary, isPreposition } from '../function-words.ts'
import { isNegation } from '../words.ts'

/** Written twice on purpose. */
const TWICE: ReadonlySet<string> = new Set('that had very so no'.split(' '))
/** One for the other by a slip of the hand or of the ear, where the grammar leaves no doubt. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['is', 'it'],
  ['as', 'is'],
  ['he', 'the'],
  ['and', 'an'],
  ['then', 'than'],
  ['to', 'too'],
  ['the', 'they'],
  ["it's", 'its'],
  ["you're", 'your'],
  ["they're", 'their'],
  ['there', 'their'],
  ['where', 'were'],
  ['thought', 'though'],
  ['trough', 'through'],
  ['though', 'through'],
  ["who's", 'whose'],
  ['loose', 'lose'],
  ['affect', 'effect'],
  ["let's", 'lets'],
  ['ever', 'every'],
  ['on', 'one'],
  ['use', 'us'],
  ['bu', 'but'],
  ['their', 'they'],
]
/** What was typed, and what was meant; the other way round would be another meaning. */
const MISTYPED: ReadonlySet<string> = new Set(['it if', 'by but'])
/** `how it looks like` */
const REACH = 5
/** Small words that are often mistyped for each other; such as say what is meant (`or`, `not`, `if`, `can`) are not among them. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'a an the this that these those then than them they their there it its is as at in on to too do be by but so you ' +
    'are was were where has had have and of off for who how we us out'
  ).split(' '),
)

/** True when one word was written twice by mistake. */
export function isDoubled(site: Site): boolean {
  const word = loneWord(site)
  const isWord = site.written.flat()[0]?.type === 'word'
  return (
    word !== undefined &&
    isWord &&
    !TWICE.has(word) &&
    !isNegation(word) &&
    [site.now.left[0], site.now.right[0]].includes(word)
  )
}

/** True when a word took the place of another that sounds or looks like it: one of the known pairs, or two small words one letter apart. */
export function isConfused({ written, now }: Site): boolean {
  const keys = written.map(([token, ...more]) => (more.length === 0 ? token?.key : undefined))
  const [a = '', b = ''] = keys
  if ([a, b].toSorted().join(' ') === 'how what') return now.right.slice(0, REACH).includes('like')
  const areAlike = [isAuxiliary, isPlace].some(isOne => isOne(a) && isOne(b))
  if (SMALL.has(a) && SMALL.has(b) && !areAlike && distance(a, b) === 1) return true
  return CONFUSED.some(pair => pair.every(word => keys.includes(word))) || MISTYPED.has(keys.join(' '))
}

/** Between two prepositions, and between `was` and `has`, lies a meaning that other rules look at. */
function isPlace(word: string): boolean {
  return isPreposition(word) && word !== 'as'
}
