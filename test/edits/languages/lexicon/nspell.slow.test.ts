import dictionaryEn from 'dictionary-en'
import nspell from 'nspell'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDictionary } from '../../../../src/edits/languages/lexicon/hunspell/dictionary.ts'

/** nspell expands every form when it is made; ours takes affixes off. Both read the same files. */
const ours = readDictionary(dictionaryEn)
const isWord = (form: string) => ours.roots(form).length > 0
let theirs: ReturnType<typeof nspell>
let forms: string[]

/** Ordinals are the only compounds of the dictionary (`21st`); digits never reach the reader. */
const isOrdinal = (form: string) => /^\d/.test(form)
/** nspell looks a form up in small letters too; the reader leaves letter case to the lexicon. */
const isNspellWord = (form: string) => Object.hasOwn(theirs.data, form) && theirs.correct(form)

beforeAll(() => {
  theirs = nspell(dictionaryEn)
  forms = Object.keys(theirs.data).filter(form => !isOrdinal(form))
})

const differences = (candidates: Iterable<string>) =>
  [...candidates].filter(form => isWord(form) !== isNspellWord(form)).slice(0, 20)

describe('the Hunspell reader, beside nspell', () => {
  it('knows each of its forms', () => {
    expect(forms.length).toBeGreaterThan(100_000)
    expect(differences(forms)).toEqual([])
  })

  it('refuses the same forms with a letter less, a letter more, two swapped', () => {
    const made = forms
      .filter((_, at) => at % 5 === 0)
      .flatMap(form => [form.slice(1), `${form}e`, swapped(form), `un${form}`])
    expect(made.filter(isWord).length).toBeGreaterThan(1000)
    expect(differences(made)).toEqual([])
  })

  it('puts the same affixes on the same stems', () => {
    const stems = new TextDecoder()
      .decode(dictionaryEn.dic)
      .split('\n')
      .slice(1)
      .map(line => line.split('/')[0] ?? '')
    const ends = [
      's',
      'es',
      'ies',
      'd',
      'ed',
      'ied',
      'ing',
      'ings',
      'er',
      'est',
      'ly',
      'ness',
      'able',
      'ment',
      'ion',
      "'s",
    ]
    const made = stems
      .filter((stem, at) => at % 9 === 0 && !isOrdinal(stem))
      .flatMap(stem => ends.flatMap(end => [stem + end, stem.slice(0, -1) + end, `re${stem}${end}`]))
    expect(made.length).toBeGreaterThan(200_000)
    expect(differences(made)).toEqual([])
  })
})

function swapped(form: string): string {
  return form.slice(0, -2) + form.slice(-1) + form.slice(-2, -1)
}
