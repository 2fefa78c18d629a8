import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'

type Case = readonly [before: string, after: string, code: string]

const carried: readonly Case[] = [
  ['Kettle 7 RC is out now!', 'Kettle v7 is out now!', 'versionChanged'],
  ['[Kettle RC](/a)', '[Kettle v1.0](/b)', 'versionChanged'],
  ['Take pot@rc for it.', 'Take pot@^6.1.1 for it.', 'codeChanged'],
  ['Since 2031-01-02 we boil.', 'Since 2031-02-03 we boil.', 'numberChanged'],
  ['Ask cook@tea.example for it.', 'Ask chef@tea.example for it.', 'urlChanged'],
  ['It was a8790ca8 then.', 'It was b8790ca9 then.', 'codeChanged'],
  ['Take eslint-plugin-tea for it.', 'Take eslint-plugin-milk for it.', 'codeChanged'],
  ['Drink it 🍵 now.', 'Drink it 🥛 now.', 'emojiChanged'],
  ['Tea time 😅', 'Tea time 🤓', 'emojiChanged'],
  ["[//]: # 'wash the cup'", "[//]: # 'wash the pot'", 'commentChanged'],
  ['The tea[^hot] boils.', 'The tea boils.', 'footnoteRemoved'],
  ['The tea boils.', 'The tea boils[^hot].', 'footnoteAdded'],
  ['The tea[^a] boils.', 'The tea[^b] boils.', 'footnoteChanged'],
  ['The the tea[^a] boils.', 'The tea[^b] boils.', 'footnoteChanged'],
  ['<img src="a.png" alt="hot tea">', '<img src="a.png" alt="cold milk">', 'visibleText'],
  ['<Note title="Hot">', '<Note title="Cold">', 'visibleText'],
  ['<img src="a.png">', '<img src="a.png" alt="a hot cup">', 'visibleText'],
  ['<p class="hot tea">', '<p class="cold tea">', 'tagChanged'],
]

const forTranslators: readonly Case[] = [
  ['Tea: ✅', 'Tea: ⚠️', 'emojiChanged'],
  ['Take a vite-based tea for it.', 'Take a babel-based tea for it.', 'wordsChanged'],
  ['[todo]: <> (TODO: wash the cup)', '[todo]: <> (TODO: wash the pot)', 'wordsChanged'],
  ['Kettle 7 RC is out now!', 'Kettle is out now!', 'numberRemoved'],
  ['See the [RC post](/a).', 'See the [stable release post](/b).', 'numberRemoved'],
  ['Works with the kettle 3.6 here', 'Works with the kettle here', 'numberRemoved'],
  ['Use the beta channel here.', 'Use the stable channel here.', 'wordsChanged'],
  ['The tea[^a] is hot and the milk is cold.', 'The tea is hot and the milk[^a] is cold.', 'footnoteMoved'],
  ['The tea[^a] with the milk[^b] here', 'The tea[^b] with the milk[^a] here', 'footnoteMoved'],
  ['The tea[^a] and more tea here', 'The tea and more tea[^a] here', 'footnoteMoved'],
  ['{{ note(text="hot tea") }}', '{{ note(text="cold milk") }}', 'markupWords'],
  ['Type <tea> here.', 'Type <milk> here.', 'markupWords'],
  ['{#tea title="hot tea"}', '{#tea title="cold tea"}', 'markupWords'],
]

describe('verbatim pieces that changed', () => {
  it.each(carried)('are carried over: %j → %j (%s)', (before, after, code) => {
    const { label, reasons } = classifyEdit({ before, after })
    expect([label, reasons[0]?.code]).toEqual(['mechanical', code])
  })

  it.each(forTranslators)('are for a translator: %j → %j (%s)', (before, after, code) => {
    const { label, reasons } = classifyEdit({ before, after })
    expect(label).toBe('substantive')
    expect(reasons.map(reason => reason.code)).toContain(code)
  })

  it('let a footnote stay with its word when another is mended', () => {
    const edit = { before: 'Look at the the tea[^a] of it.', after: 'Look at the tea[^a] of it.' }
    expect(classifyEdit(edit).label).toBe('cosmetic')
    const both = { before: 'The the tea[^a] of a a cup.', after: 'The tea[^a] of a cup.' }
    expect(classifyEdit(both).label).toBe('cosmetic')
    const earlier = { before: 'Tea for a a cup and a[^a] pot.', after: 'Tea for a cup and a[^a] pot.' }
    expect(classifyEdit(earlier).label).toBe('cosmetic')
  })

  it('say what readers see in a tag', () => {
    const edit = { before: '<img alt="hot tea" src="a">', after: '<img alt="cold milk" src="a">' }
    expect(classifyEdit(edit).reasons[0]).toEqual({
      code: 'visibleText',
      before: 'hot tea',
      after: 'cold milk',
    })
  })

  it('are told beside their likes', () => {
    const edit = { before: '<a href="a"><img src="b"></a>', after: '<p><a href="c"><img src="d"></a></p>' }
    expect(classifyEdit(edit).reasons).toEqual([
      { code: 'tagChanged', before: '<a href="a">', after: '<a href="c">' },
      { code: 'tagChanged', before: '<img src="b">', after: '<img src="d">' },
      { code: 'tagAdded', after: '<p>' },
      { code: 'tagAdded', after: '</p>' },
    ])
  })

  it('are shown by what differs when they are long', () => {
    const tag = (width: number): string =>
      `<img src="/images/kitchen/kettle.png" class="wide" width="${width}" loading="lazy" decoding="async">`
    expect(classifyEdit({ before: tag(10), after: tag(20) }).reasons).toEqual([
      { code: 'tagChanged', before: 'width="10"', after: 'width="20"' },
    ])
  })
})
