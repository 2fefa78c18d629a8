const ENDINGS = ['ing', 'ed', 'es', 's', 'd', 'e'] as const
const MIN_STEM = 3
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/(...)our(s|ed|ing|able|ite|al)?$/, '$1or$2'],
  [/(..[tb])re(s|d)?$/, '$1er$2'],
  [/ogue(s)?$/, 'og$1'],
  [/ell(ed|ing|er|ers)$/, 'el$1'],
  [/(..)ence$/, '$1ense'],
]

/** English word without the ending that number, person or tense gives it, and in American spelling. Rough, and meant so. */
export function stem(key: string): string {
  const word = american(key.replace(/'s?$/, '')).replace(/(..)(?:ies|ied)$/, '$1y')
  const ending = ENDINGS.find(end => word.endsWith(end) && word.length - end.length >= MIN_STEM)
  const bare = ending === undefined || word.endsWith('ss') ? word : word.slice(0, -ending.length)
  return bare.length > MIN_STEM && bare.at(-1) === bare.at(-2) ? bare.slice(0, -1) : bare
}

function american(word: string): string {
  const rule = word.length < 5 ? undefined : SPELLINGS.find(([pattern]) => pattern.test(word))
  return rule === undefined ? word : word.replace(rule[0], rule[1])
}
