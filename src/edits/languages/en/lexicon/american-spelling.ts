import { STEM_SPELLINGS, VARIANTS } from './spellings.ts'

/** A form in small letters as dictionary-en has it, in American spelling, without accents and needless hyphens; else the form itself. */
export function americanSpelling(form: string, isEntry: (form: string) => boolean): string {
  const listed = variants().get(form)
  if (listed !== undefined) return listed
  const single = undoubled(form)
  if (single !== undefined && isEntry(single)) return single
  if (form.length < SHORTEST || OTHER_WORDS.test(form) || isEntry(form)) return form
  return candidates(form).find(isEntry) ?? form
}

const SHORTEST = 4
/** `prise` is no `prize`. */
const OTHER_WORDS = /^pris(?:e|ed|es|ing)$/
let listed: ReadonlyMap<string, string> | undefined

function variants(): ReadonlyMap<string, string> {
  listed ??= new Map(
    VARIANTS.trim()
      .split('\n')
      .map(line => line.split(' '))
      .flatMap(([american = '', ...others]) => others.map(other => [other, american] as const)),
  )
  return listed
}

/** `travelled`: one l in American where the last syllable has no stress. A dictionary may have both. */
function undoubled(form: string): string | undefined {
  if (/(?:[aeo]i|[ae]e|ea|oo|o[au]|au|ui)ll/.test(form)) return undefined
  const match = /^(.*[aeiouy].*[aeiou]l)l(ed|ing|ings|er|ers|or|ors|ous|able)$/.exec(form)
  return match === null ? undefined : `${match[1]}${match[2]}`
}

const OUR =
  /(lab|col|fav|hon|neighb|behavi|rum|hum|harb|arm|flav|vap|endeav|od|sav|tum|rig|vig|ranc|parl|clam|cand|ferv|splend|succ|val|demean|dol|enam)our/
const RE =
  /(met|cent|theat|lit|fib|calib|lust|spect|mit|nit|sab|sepulch|somb|meag|och|accout|reconnoit|scept)r/
/** British ends of words. None of them is a misspelling as well; a result counts only where the dictionary has it. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ings|able|ation|ations|ational)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing|able)$/, 'yz$1'],
  [OUR, '$1or'],
  [new RegExp(`${RE.source}e(s?)$`), '$1er$2'],
  [new RegExp(`${RE.source}(ed|ing)$`), '$1er$2'],
  [/(def|off|pret|lic)enc(e|es|ed|ing|eless)$/, '$1ens$2'],
  [/ogue(s|d|r|rs)?$/, 'og$1'],
  [/dgement/, 'dgment'],
  [/(.{3})eable$/, '$1able'],
  [/xion(s?)$/, 'ction$1'],
]

/** One rule, or one for the stem and one for the end: `colourise`. */
function candidates(form: string): string[] {
  const once = changes(form)
  return [...once, ...once.flatMap(changes)]
}

function changes(form: string): string[] {
  const ends = RULES.filter(([pattern]) => pattern.test(form)).map(([pattern, by]) =>
    form.replace(pattern, by),
  )
  const stems = STEM_SPELLINGS.filter(([other]) => form.includes(other))
  return [...ends, ...stems.map(([other, american]) => form.replace(other, american))]
}
