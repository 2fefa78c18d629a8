import { describe, expect, it } from 'vitest'
import { readDictionary } from '../../../../src/edits/languages/lexicon/hunspell/dictionary.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const AFFIXES = `
SET UTF-8
ICONV 1
ICONV ’ '
ONLYINCOMPOUND c
NEEDAFFIX x
PFX U Y 1
PFX U 0 un .
PFX I N 1
PFX I 0 in [^i]
SFX D Y 3
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [^ey]
SFX N N 1
SFX N e ion e
`

const dictionary = (stems: string, more?: string) =>
  readDictionary({ aff: bytes(AFFIXES), dic: bytes(`9\n${stems}`) }, more)
const rootsOf = (form: string, stems: string) =>
  dictionary(stems)
    .roots(form)
    .map(({ prefix, stem, suffix }) => [prefix?.add ?? '', stem, suffix?.add ?? ''].join('|'))

describe('a Hunspell dictionary', () => {
  it('knows a stem as it stands, and no more of it', () => {
    expect(rootsOf('map', 'map\nset')).toEqual(['|map|'])
    expect(rootsOf('ma', 'map')).toEqual([])
    expect(rootsOf('Map', 'map')).toEqual([])
  })

  it('takes suffixes off where the stem has the flag and meets the condition', () => {
    expect(rootsOf('used', 'use/D')).toEqual(['|use|d'])
    expect(rootsOf('tried', 'try/D')).toEqual(['|try|ied'])
    expect(rootsOf('used', 'use')).toEqual([])
    expect(rootsOf('tryed', 'try/D')).toEqual([])
  })

  it('takes prefixes off, and both at once where both may stand together', () => {
    expect(rootsOf('unused', 'use/UD')).toEqual(['un|use|d'])
    expect(rootsOf('unuse', 'use/UD')).toEqual(['un|use|'])
    expect(rootsOf('inset', 'set/I')).toEqual(['in|set|'])
    expect(rootsOf('inignite', 'ignite/I')).toEqual([])
    expect(rootsOf('inused', 'use/ID')).toEqual([])
    expect(rootsOf('uncreation', 'create/UN')).toEqual([])
  })

  it('gives every way to make a form', () => {
    expect(rootsOf('seed', 'see/D\nseed')).toEqual(['|seed|', '|see|d'])
  })

  it('hides stems that are no words by themselves', () => {
    expect(rootsOf('th', 'th/c')).toEqual([])
    expect(rootsOf('use', 'use/xD')).toEqual([])
    expect(rootsOf('used', 'use/xD')).toEqual(['|use|d'])
  })

  it('joins the flags of a stem that comes twice, also from further lines', () => {
    const both = dictionary('use/D\nuse/U', 'use/N\nmutex/D')
    expect(both.bases('use')[0]?.flags).toBe('DUN')
    expect(both.roots('mutexed')).toHaveLength(1)
  })

  it('leaves out what stands behind white space, and the count in the first line', () => {
    expect(rootsOf('use', 'use/D po:verb')).toEqual(['|use|'])
    expect(rootsOf('9', 'use')).toEqual([])
  })

  it('asks maps, so that no form finds what every object has', () => {
    for (const form of ['constructor', '__proto__', 'hasOwnProperty', 'toString', ''])
      expect(rootsOf(form, 'use/D')).toEqual([])
  })

  it('converts the quotes of a form to its own', () => {
    expect(dictionary('use').convert('don’t')).toBe("don't")
  })

  it('refuses an affix file with flags of another kind', () => {
    expect(() => readDictionary({ aff: bytes('FLAG num\n'), dic: bytes('0\n') })).toThrow(
      /one-character flags/,
    )
  })
})
