const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?!pris|mis|ris|vis|pois|nois|rais|prais|prom|exerc)(.{3,})is(e|ed|es|ing|ation|ations)$/, '$1iz$2'],
  [/(...)ys(e|ed|es|ing)$/, '$1yz$2'],
  [
    /^(col|fav|hon|lab|neighb|behavi|rum|hum|harb|arm|flav|vap|endeav)our(s|ed|ing|able|ite|al|hood)?$/,
    '$1or$2',
  ],
  [/^(.*met|cent|theat|lit|fib|calib|lust|spect)re(s)?$/, '$1er$2'],
  [/^(catal|dial|anal|monol)ogue(s)?$/, '$1og$2'],
  [
    /^(cancel|travel|label|model|signal|tunnel|channel|level|fuel|marshal|initial|total)l(ed|ing|er|ers)$/,
    '$1$2',
  ],
  [/^(def|lic|off|pret)ence(s)?$/, '$1ense$2'],
  [/^(.*(?:dg))ement(s)?$/, '$1ment$2'],
]
/** Verbs that double their last letter; with a single one they are no other word. */
const DOUBLING =
  /^(occur|recur|incur|commit|submit|permit|admit|omit|transmit|emit|refer|prefer|transfer|defer|infer|control|equip|forget|begin|compel|expel)(ed|ing)$/
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
  const single = DOUBLING.exec(key)?.[1]
  if (single !== undefined) return `${single}${single.at(-1)}${key.slice(single.length)}`
  const rule = key.length < 5 ? undefined : RULES.find(([pattern]) => pattern.test(key))
  return rule === undefined ? key : key.replace(rule[0], rule[1])
}
