import { americanSpelling } from './american-spelling.ts'
import { PREFIXES } from './productive-affixes.ts'
import { ACCENTED, HYPHENATED } from './spellings.ts'

/**
 * The spelling that stands for all spellings of an English word in small letters: American, without accents, and
 * without hyphens where the dictionary has the joined word or a prefix stands before one.
 */
export function spell(form: string, isEntry: (form: string) => boolean): string {
  const bare = unaccented(form, isEntry)
  if (!/^[^-].*-.*[^-]$/.test(bare)) return americanSpelling(bare, isEntry)
  const american = bare
    .split('-')
    .map(part => americanSpelling(part, isEntry))
    .join('-')
  if (HYPHENATED.has(american)) return american
  const joined = americanSpelling(american.replaceAll('-', ''), isEntry)
  return isEntry(joined) || isPrefixed(american, isEntry) ? joined : american
}

function unaccented(form: string, isEntry: (form: string) => boolean): string {
  const bare = form.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return bare !== form && !ACCENTED.has(form) && isEntry(bare) ? bare : form
}

function isPrefixed(form: string, isEntry: (form: string) => boolean): boolean {
  const [prefix = '', rest = '', ...more] = form.split('-')
  return more.length === 0 && PREFIXES.includes(prefix) && isEntry(rest)
}
