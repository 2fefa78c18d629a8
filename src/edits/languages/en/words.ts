/** The closed word classes of English that rules ask for. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const NEGATIONS = set('not no none never nor neither nothing nobody nowhere without cannot hardly barely')
const WEIGHTY = set(
  'can could may might must shall should will would need only just first last next previous all any every each some ' +
    'many much few fewer little more less most least both either always often sometimes if unless except or but before ' +
    'after half once twice one same other another even ever per than until whether',
)
/** Open a clause that depends on another, or bind it: where it ends is part of what the sentence says. */
const SUBORDINATORS = set(
  'if unless which who whom whose that when whenever where because since until while as although though whether ' +
    'except so once after before',
)
/** Begin a clause of their own when they stand first. */
const SUBJECTS = set('i we you he she it they this these there the a an its our your their my')

/** A contraction's words. */
const CONTRACTIONS: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "i'm": ['i', 'am'],
  "let's": ['let', 'us'],
}
/** Contractions whose apostrophe was left out, where no other word is spelt so. */
const BARE = /^(do|does|did|is|are|was|were|has|have|had|could|should|would|ca)nt$/
const TAILS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
]
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Words of denial. */
export function isNegation(key: string): boolean {
  return NEGATIONS.has(key) || key.endsWith("n't")
}

/** Denial, modality, quantity, order, condition: another such word is another meaning, whatever it looks like. */
export function isWeighty(key: string): boolean {
  return isNegation(key) || WEIGHTY.has(key)
}

/** True for `if`, `which`, `that` and others that open a clause. */
export function isSubordinator(key: string): boolean {
  return SUBORDINATORS.has(key)
}

/** True for a pronoun or determiner, with which a main clause begins. */
export function isSubject(key: string): boolean {
  return SUBJECTS.has(key)
}

/** True for an article. */
export function isArticle(key: string): boolean {
  return key === 'the' || key === 'a' || key === 'an'
}

/** A contraction's words, else the word itself: `don't` → `do`, `not`. */
export function expand(key: string): readonly string[] {
  const whole = Object.hasOwn(CONTRACTIONS, key) ? CONTRACTIONS[key] : undefined
  if (whole !== undefined) return whole
  const bare = BARE.exec(key)?.[1]
  if (bare !== undefined) return [bare === 'ca' ? 'can' : bare, 'not']
  const tail = TAILS.find(([end]) => key.endsWith(end) && key.length > end.length)
  if (tail !== undefined) return [key.slice(0, -tail[0].length), tail[1]]
  return /^(?:it|that|there|here|what|who|he|she)'s$/.test(key) ? [key.slice(0, -2), 'is'] : [key]
}

/** Digits of a number word up to twelve. */
export function digitsOf(key: string): string | undefined {
  const value = NUMBERS.indexOf(key)
  return value === -1 ? undefined : String(value)
}
