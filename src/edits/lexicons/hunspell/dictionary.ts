import type { Affix, Affixes } from './affixes.ts'
import { readAffixes } from './affixes.ts'
import { readStems } from './stems.ts'

/** One way in which a dictionary makes a form from a stem. */
export interface Root {
  readonly stem: string
  /** All flags of the stem, one character each. */
  readonly flags: string
  readonly prefix: Affix | undefined
  readonly suffix: Affix | undefined
}

/** A Hunspell dictionary's words. Forms are compared as they are written. */
export interface Dictionary {
  /** All ways to make this form from a stem; none for a form that is no word. */
  roots(form: string): readonly Root[]
  /** A form with the dictionary's own quotes: its input conversions. */
  convert(form: string): string
}

/**
 * Reads the two files of a Hunspell dictionary (UTF-8, one-character flags, see hunspell(5)); `more` is further lines
 * of the stem file. Nothing is expanded: a form is looked up by taking affixes off. Compounds are not understood.
 */
export function readDictionary(files: { aff: Uint8Array; dic: Uint8Array }, more = ''): Dictionary {
  const decoder = new TextDecoder()
  const affixes = readAffixes(decoder.decode(files.aff))
  const stems = readStems(decoder.decode(files.dic), more)
  return {
    roots: form => [...findRoots(form, affixes, stems)].filter(root => isVisible(root, affixes.hidden)),
    convert: form => affixes.conversions.reduce((text, [from, to]) => text.replaceAll(from, to), form),
  }
}

function isVisible({ flags, prefix, suffix }: Root, hidden: readonly string[]): boolean {
  return prefix !== undefined || suffix !== undefined || !hidden.some(flag => flags.includes(flag))
}

type Stems = ReadonlyMap<string, string>

function* findRoots(form: string, affixes: Affixes, stems: Stems): Generator<Root> {
  yield* rootsBehind({ rest: form, prefix: undefined }, affixes, stems)
  for (const prefix of affixes.prefixes)
    if (form.startsWith(prefix.add) && form.length > prefix.add.length) {
      const rest = prefix.strip + form.slice(prefix.add.length)
      if (fits(prefix, rest)) yield* rootsBehind({ rest, prefix }, affixes, stems)
    }
}

interface Start {
  readonly rest: string
  readonly prefix: Affix | undefined
}

/** Roots of what stands behind a prefix, or of the whole form. */
function* rootsBehind({ rest, prefix }: Start, affixes: Affixes, stems: Stems): Generator<Root> {
  const whole = stems.get(rest)
  if (whole !== undefined && allows(whole, prefix))
    yield { stem: rest, flags: whole, prefix, suffix: undefined }
  for (let length = 0; length <= Math.min(affixes.longestSuffix, rest.length - 1); length++) {
    const at = rest.length - length
    for (const suffix of affixes.suffixes.get(rest.slice(at)) ?? []) {
      const stem = rest.slice(0, at) + suffix.strip
      const flags = stems.get(stem)
      if (flags === undefined || !flags.includes(suffix.flag) || !fits(suffix, stem)) continue
      if (prefix === undefined || (prefix.crosses && suffix.crosses && allows(flags, prefix)))
        yield { stem, flags, prefix, suffix }
    }
  }
}

function allows(flags: string, prefix: Affix | undefined): boolean {
  return prefix === undefined || flags.includes(prefix.flag)
}

function fits(affix: Affix, stem: string): boolean {
  return affix.condition === undefined || affix.condition.test(stem)
}
