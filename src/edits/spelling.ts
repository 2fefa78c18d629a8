const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?!pris|mis|ris|vis|pois|nois|rais|prais|prom|exerc)(.{3,})is(e|ed|es|ing|ation|ations)$/, '$1iz$2'],
  [/(...)ys(e|ed|es|ing)$/, '$1yz$2'],
  [/^(col|fav|hon|lab|neighb|behavi|rum|hum|harb|arm|flav|vap|endeav)our(s|ed|ing|able|ite|al|hood)?$/, '$1or$2'],
  [/^(.*met|cent|theat|lit|fib|calib|lust|spect)re(s)?$/, '$1er$2'],
  [/^(catal|dial|anal|monol)ogue(s)?$/, '$1og$2'],
  [/^(cancel|travel|label|model|signal|tunnel|channel|level|fuel|marshal|initial|total)l(ed|ing|er|ers)$/, '$1$2'],
  [/^(def|lic|off|pret)ence(s)?$/, '$1ense$2'],
  [/^(.*(?:dg))ement(s)?$/, '$1ment$2'],
]
const VARIANTS: Readonly<Record<string, string>> = {
  grey: 'gray',
  fulfil: 'fulfill',
  towards: 'toward',
  afterwards: 'afterward',
  amongst: 'among',
  whilst: 'while',
  learnt: 'learned',
}

/** An English word in American spelling; two words of equal spelling are one word. */
export function spell(key: string): string {
  const known = VARIANTS[key]
  if (known !== undefined) return known
  const rule = key.length < 5 ? undefined : RULES.find(([pattern]) => pattern.test(key))
  return rule === undefined ? key : key.replace(rule[0], rule[1])
}
