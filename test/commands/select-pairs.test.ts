import { describe, expect, it } from 'vitest'
import { selectPairs, type Selection } from '../../src/commands/select-pairs.ts'
import { UserError } from '../../src/errors.ts'
import type { Pair } from '../../src/freshness/types.ts'
import { words } from '../support/words.ts'

const t = await words()

function pair(source: string, locale: string): Pair {
  const target = source.replace('.md', `.${locale}.md`)
  return { source, target, locale, content: 0, sourceExists: true, targetExists: true }
}

const pairs = [
  pair('posts/a.md', 'ja'),
  pair('posts/a.md', 'zh-CN'),
  pair('posts/b.md', 'ja'),
  pair('posts/b.md', 'ar'),
]

/** Targets of what is chosen, or what a person reads. */
function chosen(selection: Partial<Selection>, from: readonly Pair[] = pairs): readonly string[] | string {
  try {
    const found = selectPairs({ pairs: from, prefix: 'posts' }, { paths: [], locales: [], ...selection })
    return found.map(({ target }) => target)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return t(error.code, error.params)
  }
}

describe('selectPairs', () => {
  it('chooses by path and locale', () => {
    expect(chosen({ paths: ['a.md'], locales: ['zh_cn'] })).toEqual(['posts/a.zh-CN.md'])
    expect(chosen({ paths: ['posts'], locales: ['ja'] })).toEqual(['posts/a.ja.md', 'posts/b.ja.md'])
  })

  it.each([
    ['jp', 'There is no translation into jp. Did you mean ja? Locales here: ar, ja, zh-CN.'],
    ['zh', 'There is no translation into zh. Did you mean zh-CN? Locales here: ar, ja, zh-CN.'],
    [
      'xx',
      'There is no translation into xx. Locales here: ar, ja, zh-CN. A new one is named in the configuration first (`locales`).',
    ],
    [
      'ja,ko',
      '`--locale` takes one locale, but was given “ja,ko”. For several, repeat the option: --locale ja --locale ko.',
    ],
  ])('explains that there is no locale %s', (locale, sentence) => {
    expect(chosen({ locales: [locale] })).toBe(sentence)
  })

  it('never lets a choice of nothing look like nothing to do', () => {
    expect(chosen({ paths: ['a.md'], locales: ['ar'] })).toBe(
      'None of the chosen paths has a translation in ar. Leave out --locale to see the locales that they have.',
    )
  })

  it('says what to do where nothing is translated', () => {
    expect(chosen({ paths: ['a.md'] }, [])).toEqual([])
    expect(chosen({ locales: ['ja'] }, [])).toBe(
      'There is no translation into ja: no translation was found at all, and no locales are configured. Name the wanted ones in the configuration, for instance `locales = ["ja"]`.',
    )
  })
})
