/**
 * Where dictionary-en's flags save space and say nothing of descent: a stem, and the flags whose forms belong to
 * another word. `sing` has D because of `singed`, `pry` has T because of `priest`.
 */
const FALSE_STEMS: ReadonlyMap<string, string> = new Map([
  ['ant', 'D'],
  ['beside', 'S'],
  ['breath', 'DGRZ'],
  ['corp', 'S'],
  ['demur', 'RT'],
  ['dive', 'T'],
  ['doz', 'DGNSX'],
  ['earn', 'T'],
  ['fell', 'RT'],
  ['hast', 'DGN'],
  ['hone', 'T'],
  ['human', 'RT'],
  ['inc', 'DGT'],
  ['inf', 'TZ'],
  ['inhale', 'RT'],
  ['lath', 'DGRZ'],
  ['left', 'R'],
  ['loath', 'DGJ'],
  ['loos', 'NRX'],
  ['lung', 'DG'],
  ['mode', 'T'],
  ['new', 'S'],
  ['numb', 'R'],
  ['pry', 'T'],
  ['rang', 'RZ'],
  ['sever', 'RT'],
  ['sing', 'D'],
  ['sometime', 'S'],
  ['sooth', 'DGRZ'],
  ['specie', 'S'],
  ['squint', 'T'],
  ['sunbath', 'DGRZ'],
  ['swath', 'DG'],
  ['temp', 'T'],
  ['the', 'GJ'],
  ['whit', 'DGRTNX'],
  ['wreath', 'DG'],
])

/** Stems of one or two letters with forms of their own; all others are there to save space: `b` for `bed`. */
const SHORT_STEMS: ReadonlyMap<string, string> = new Map([
  ...'ad bi em en ex id mu nu op pi up xi'.split(' ').map(stem => [stem, 'MS'] as const),
  ['ax', 'DGMS'],
  ['do', 'GMSRZ'],
  ['go', 'GMSRZ'],
  ['ox', 'MN'],
])

const MONOSYLLABLE = /^(?:[^aeiouy]|qu)*[aeiouy][bcdfgklmnprstvz]$/

/** True where a stem's flag is listed as saying nothing of descent. */
export function isFalseFlag(stem: string, flag: string): boolean {
  if (flag === 'M') return false
  if (stem.length <= 2 && /^[a-z]/.test(stem)) return !(SHORT_STEMS.get(stem)?.includes(flag) ?? false)
  return FALSE_STEMS.get(stem)?.includes(flag) ?? false
}

/**
 * The stem that a form really comes from, where flags say `stem` with `flag`: `hope` for `hop` with D, since `hop`
 * doubles its p. Undefined where it comes from none.
 */
export function trueStem(stem: string, flag: string, isEntry: (form: string) => boolean): string | undefined {
  const vocalic = /[BDGJNRTVXZ]/.test(flag)
  const silent = vocalic && isEntry(`${stem}e`) ? `${stem}e` : undefined
  if (isFalseFlag(stem, flag)) return silent !== undefined && !isFalseFlag(silent, flag) ? silent : undefined
  if (silent === undefined || !MONOSYLLABLE.test(stem)) return stem
  return isFalseFlag(silent, flag) ? undefined : silent
}
