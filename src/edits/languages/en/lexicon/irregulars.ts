import type { Inflection } from '../../lexicon.ts'
import { IRREGULAR_ADJECTIVES } from './irregular-adjectives.ts'
import { IRREGULAR_NOUNS } from './irregular-nouns.ts'
import { IRREGULAR_VERBS, ODD_VERB_FORMS, PREFIXES_OF_UNCHANGED, VERB_PREFIXES } from './irregular-verbs.ts'

/** A form made in no regular way. */
interface IrregularForm {
  readonly lemma: string
  readonly inflection: Inflection
  readonly of: 'noun' | 'verb' | 'adjective'
}

/** What the tables of irregular words say. */
export interface Irregulars {
  /** All irregular readings of a form in small letters; also behind prefixes (`overridden`), whether those are words or not. */
  formsOf(form: string): readonly IrregularForm[]
  /** True for the base of an irregular verb, also behind a prefix. */
  isVerb(lemma: string): boolean
  isNoun(lemma: string): boolean
}

/** Reads the tables of irregular verbs, nouns and adjectives. */
export function readIrregulars(): Irregulars {
  const forms = new Map<string, IrregularForm[]>()
  const add = (form: string, entry: IrregularForm) => forms.set(form, [...(forms.get(form) ?? []), entry])
  const verbs = addVerbs(add)
  const nouns = addNouns(add)
  for (const [form, lemma, inflection] of IRREGULAR_ADJECTIVES)
    add(form, { lemma, inflection, of: 'adjective' })
  return {
    formsOf: form => [...(forms.get(form) ?? []), ...prefixed(form, forms)],
    isVerb: lemma => verbs.has(lemma) || behindPrefixes(lemma).some(part => isPrefixed(part, verbs, forms)),
    isNoun: lemma => nouns.has(lemma),
  }
}

type Add = (form: string, entry: IrregularForm) => void

function addVerbs(add: Add): ReadonlySet<string> {
  const verbs = new Set<string>()
  for (const [lemma, past, participle] of rows(IRREGULAR_VERBS)) {
    verbs.add(lemma)
    for (const form of past.split('/')) add(form, { lemma, inflection: 'past', of: 'verb' })
    for (const form of participle.split('/')) add(form, { lemma, inflection: 'participle', of: 'verb' })
  }
  for (const [form, lemma, inflection] of ODD_VERB_FORMS) {
    verbs.add(lemma)
    add(form, { lemma, inflection, of: 'verb' })
  }
  return verbs
}

function addNouns(add: Add): ReadonlySet<string> {
  const nouns = new Set<string>()
  for (const [lemma, plurals] of rows(IRREGULAR_NOUNS)) {
    nouns.add(lemma)
    for (const form of plurals.split('/')) add(form, { lemma, inflection: 's', of: 'noun' })
  }
  return nouns
}

function rows(table: string): [string, string, string][] {
  const lines = table.split('\n').filter(line => line !== '')
  return lines.map(line => {
    const [first = '', second = '', third = ''] = line.split(' ')
    return [first, second, third]
  })
}

function prefixed(form: string, forms: ReadonlyMap<string, readonly IrregularForm[]>): IrregularForm[] {
  return behindPrefixes(form).flatMap(({ prefix, rest }) =>
    (forms.get(rest) ?? [])
      .filter(
        entry => entry.of === 'verb' && (entry.lemma !== rest || PREFIXES_OF_UNCHANGED.includes(prefix)),
      )
      .map(entry => ({ ...entry, lemma: prefix + entry.lemma })),
  )
}

function isPrefixed(
  { prefix, rest }: Prefixed,
  verbs: ReadonlySet<string>,
  forms: ReadonlyMap<string, readonly IrregularForm[]>,
): boolean {
  return verbs.has(rest) && (!forms.has(rest) || PREFIXES_OF_UNCHANGED.includes(prefix))
}

interface Prefixed {
  readonly prefix: string
  readonly rest: string
}

function behindPrefixes(form: string): readonly Prefixed[] {
  return VERB_PREFIXES.filter(prefix => form.startsWith(prefix)).map(prefix => ({
    prefix,
    rest: form.slice(prefix.length),
  }))
}
