import { describe, expect, it } from 'vitest'
import { anyWords, createTranslator } from '../../src/i18n/create-translator.ts'

describe('createTranslator', () => {
  it('speaks each language', async () => {
    const spoken = await Promise.all((['en', 'zh-CN', 'ja', 'ko'] as const).map(createTranslator))
    expect(spoken.map(t => t('status:state.stale'))).toEqual(['stale', '过时', '要更新', '갱신 필요'])
  })

  it('chooses the plural form of the language', async () => {
    const en = await createTranslator('en')
    expect([0, 1, 2].map(count => en('status:posts', { count }))).toEqual(['0 posts', '1 post', '2 posts'])
    const ja = await createTranslator('ja')
    expect([0, 1, 2].map(count => ja('status:posts', { count }))).toEqual([
      '記事 0 本',
      '記事 1 本',
      '記事 2 本',
    ])
  })

  it('takes params as text: no markup is escaped, nothing in them is looked up or filled in', async () => {
    const t = await createTranslator('en')
    const input = '<b>&"$t(cli:tagline){{guesses}}'
    expect(t('cli:unknownCommand', { input })).toBe(
      `There is no command \`${input}\`. \`translate --help\` lists the commands.`,
    )
  })

  it('does not take params for options of the library', async () => {
    const t = anyWords(await createTranslator('en'))
    const params = { path: 'a.md', context: 'other', ns: 'cli', lng: 'ja', defaultValue: 'x', ordinal: 1 }
    expect(t('segment:isDirectory', params)).toBe('a.md is a directory. Name one Markdown file in it.')
  })

  it('gives back a code that has no words', async () => {
    const t = anyWords(await createTranslator('ja'))
    expect(t('not a code')).toBe('not a code')
    expect(t('nothing:here')).toBe('nothing:here')
  })

  it('refuses an unknown key when types are checked', async () => {
    const t = await createTranslator('en')
    // @ts-expect-error there is no such key
    expect(t('cli:nothingOfTheKind')).toBeTypeOf('string')
    // @ts-expect-error the namespace is missing
    expect(t('tagline')).toBeTypeOf('string')
  })
})
