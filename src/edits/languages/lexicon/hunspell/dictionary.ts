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
  /** Those among them that have no suffix: entries as they stand, also behind a prefix. */
  bases(form: string): readonly Root[]
  /** A form with the dictionary's own quotes: its input conversions. */
  convert(form: string): string
}

/**
 * Reads the two files of a Hunspell dictionary (UTF-8, one-character flags, see hunspell(5)); `more` is further lines
 * of the stem file. Nothing is expanded: a form is looked up by taking affixes off. Compounds and forbidden forms are not understood.
 */
export function readDictionary(files: { aff: Uint8Array; dic: Uint8Array }, more = ''): Dictionary {
  const decoder = new TextDecoder()
  const affixes = readAffixes(decoder.decode(files.aff))
  const stems = readStems(decoder.decode(files.dic), more)
  return {
    roots: form =>
      starts(form, affixes).flatMap(start => [
        ...basesOf(start, affixes, stems),
        ...suffixed(start, affixes, stems),
      ]),
    bases: form => starts(form, affixes).flatMap(start => basesOf(start, affixes, stems)),
    convert: form => affixes.conversions.reduce((text, [from, to]) => text.replaceAll(from, to), form),
  }
}

type Stems = ReadonlyMap<string, string>

/** A form, or what stands behind one of its prefixes. */
interface Start {
  readonly rest: string
  readonly prefix: Affix | undefined
}

function starts(form: string, { prefixes }: Affixes): readonly Start[] {
  const found: Start[] = [{ rest: form, prefix: undefined }]
  for (const prefix of prefixes) {
    if (!form.startsWith(prefix.add) || form.length === prefix.add.length) continue
    const rest = prefix.strip + form.slice(prefix.add.length)
    if (fits(prefix, rest)) found.push({ rest, prefix })
  }
  return found
}

function basesOf({ rest, prefix }: Start, { hidden }: Affixes, stems: Stems): readonly Root[] {
  const flags = stems.get(rest)
  if (flags === undefined || !allows(flags, prefix)) return []
  if (prefix === undefined && hidden.some(flag => flags.includes(flag))) return []
  return [{ stem: rest, flags, prefix, suffix: undefined }]
}

function suffixed({ rest, prefix }: Start, affixes: Affixes, stems: Stems): readonly Root[] {
  const roots: Root[] = []
  for (let at = rest.length - Math.min(affixes.longestSuffix, rest.length - 1); at <= rest.length; at++)
    for (const suffix of affixes.suffixes.get(rest.slice(at)) ?? []) {
      const stem = rest.slice(0, at) + suffix.strip
      const flags = stems.get(stem)
      if (flags === undefined || !flags.includes(suffix.flag) || !fits(suffix, stem)) continue
      if (prefix === undefined || (prefix.crosses && suffix.crosses && allows(flags, prefix)))
        roots.push({ stem, flags, prefix, suffix })
    }
  return roots
}

function allows(flags: string, prefix: Affix | undefined): boolean {
  return prefix === undefined || flags.includes(prefix.flag)
}

function fits(affix: Affix, stem: string): boolean {
  return affix.condition === undefined || affix.condition.test(stem)
}
