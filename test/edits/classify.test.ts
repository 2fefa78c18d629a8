import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SegmentKind } from '../../src/document/types.ts'
import { classifyEdit } from '../../src/edits/classify.ts'
import type { EditLabel } from '../../src/edits/types.ts'

/** One line per rule: before → after, verdict, first reason. */
const prose: readonly (readonly [string, string, EditLabel, string])[] = [
  // looks
  ['Boil the\nwater.', 'Boil the water.', 'cosmetic', 'whiteSpace'],
  ['Wait 5&nbsp;minutes.', 'Wait 5 minutes.', 'cosmetic', 'whiteSpace'],
  ['Therefore the kettle sings.', 'Therefore, the kettle sings.', 'cosmetic', 'punctuation'],
  ['A “kettle”', 'A "kettle"', 'cosmetic', 'quotes'],
  ['tea — or coffee', 'tea – or coffee', 'cosmetic', 'dashes'],
  ['10-20 cups', '10–20 cups', 'cosmetic', 'dashes'],
  ['a well known tea', 'a well-known tea', 'cosmetic', 'dashes'],
  ['Tea is *hot*.', 'Tea is **hot**.', 'cosmetic', 'emphasis'],
  ['boil it.', 'Boil it.', 'cosmetic', 'letterCase'],
  ['Grüner Tee ist heiß', 'Grüner Tee ist heiß.', 'cosmetic', 'punctuation'],
  ['水を沸かす，待つ。', '水を沸かす,待つ。', 'cosmetic', 'punctuation'],
  ['2 \\* 3', '2 \\* 3 ', 'cosmetic', 'whiteSpace'],
  // grammar
  ['This is kettle.', 'This is a kettle.', 'cosmetic', 'articles'],
  ['We know that the tea boils.', 'We know the tea boils.', 'cosmetic', 'relative'],
  ['The tea do not boil.', "The tea doesn't boil.", 'cosmetic', 'wordForms'],
  ['It boil the water.', 'It boils the water.', 'cosmetic', 'wordForms'],
  ['We like the colour.', 'We like the color.', 'cosmetic', 'wordForms'],
  ['There are two cups.', 'There are 2 cups.', 'cosmetic', 'wordForms'],
  ['Look at the the cup.', 'Look at the cup.', 'cosmetic', 'wordDoubled'],
  ['Boil water everytime you drink.', 'Boil water every time you drink.', 'cosmetic', 'wordsJoined'],
  ['The tea now is hot.', 'The tea is now hot.', 'cosmetic', 'wordMoved'],
  ['The cup is used to measure.', 'The cup is used for measuring.', 'cosmetic', 'grammar'],
  ['This is for all the teas.', 'This is for all of the teas.', 'cosmetic', 'prepositions'],
  ["The cup lost it's handle.", 'The cup lost its handle.', 'cosmetic', 'confused'],
  // verbatim
  ['Run `tea 1`.', 'Run `tea 2`.', 'mechanical', 'codeChanged'],
  ['Run `tea` now', 'Run `coffee` now.', 'mechanical', 'codeChanged'],
  ['See [tea](/a).', 'See [tea](/b).', 'mechanical', 'linkChanged'],
  ['See tea.', 'See [tea](/b).', 'mechanical', 'linkAdded'],
  ['See [tea].', 'See [tea][green].', 'mechanical', 'linkChanged'],
  ['Take the cup keyword.', 'Take the `cup` keyword.', 'mechanical', 'codeAdded'],
  ['Version 1.2 is out', 'Version 1.3 is out', 'mechanical', 'numberChanged'],
  ['# Tea {#tea}', '# Tea {#the-tea}', 'mechanical', 'idChanged'],
  ['# Tea', '# Tea { #tea }', 'mechanical', 'idAdded'],
  ['# Tea', '## Tea', 'mechanical', 'markerChanged'],
  ['1. Boil', '2. Boil', 'mechanical', 'markerChanged'],
  ['Tea<br>time', 'Tea<br/>time', 'mechanical', 'tagChanged'],
  ['Drink now', 'Drink 🍵 now', 'mechanical', 'emojiAdded'],
  ['At https://tea.example/a now', 'At https://tea.example/b now', 'mechanical', 'urlChanged'],
  ['Edit src/tea/main.rs now', 'Edit src/tea/lib.rs now', 'mechanical', 'codeChanged'],
  ['![Pot](a.png)', '![Pot](b.png)', 'mechanical', 'imageChanged'],
  ['Pour {{ tea.green }} in', 'Pour {{ tea.black }} in', 'mechanical', 'templateChanged'],
  ['{* cup.py *}', '```py\n{! cup.py !}\n```', 'mechanical', 'codeAdded'],
  ['Tea <!-- a -->', 'Tea <!-- b -->', 'mechanical', 'commentChanged'],
  // meaning
  ['The tea boils.', 'The tea does not boil.', 'substantive', 'negationAdded'],
  ["It can't burn.", 'It can burn.', 'substantive', 'negationRemoved'],
  ['The tea is safe.', 'The tea is unsafe.', 'substantive', 'wordsChanged'],
  ['You must stir the tea.', 'You may stir the tea.', 'substantive', 'wordsChanged'],
  ['Use the cup.', 'Use only the cup.', 'substantive', 'wordsAdded'],
  ['Use two of the cups.', 'Use three of the cups.', 'substantive', 'wordsChanged'],
  ['Take 2 of 5 cups from the shelf.', 'Take 2 to 5 cups from the shelf.', 'substantive', 'wordsChanged'],
  ['Works with the kettle 3.6+ here', 'Works with the kettle 3.6 here', 'substantive', 'wordsRemoved'],
  ['Use `a`.', 'Use `a` and `b`.', 'substantive', 'wordsAdded'],
  ['Pour `a` after `b`.', 'Pour `b` after `a`.', 'substantive', 'codeMoved'],
  ['Add the plan to the tea.', 'Add the plane to the tea.', 'substantive', 'wordsChanged'],
  ['The tea takes 10-20 minutes.', 'The tea takes 10, 20 minutes.', 'substantive', 'wordsRemoved'],
  ['You stop to drink the tea.', 'You stop drinking the tea.', 'substantive', 'wordsChanged'],
  ['Is the tea hot?', 'Is the tea hot.', 'substantive', 'questionMark'],
  ['The milk goes into the tea.', 'The tea goes into the milk.', 'substantive', 'wordsChanged'],
  ['Note the tea.', 'Not the tea.', 'substantive', 'negationAdded'],
  ['Ein Tee an der Wand', 'Ein Tee der Wand', 'substantive', 'wordsRemoved'],
  ['お茶は熱い。', 'お茶は冷たい。', 'substantive', 'wordsChanged'],
  ['Take a part of the tea.', 'Take apart of the tea.', 'substantive', 'wordsChanged'],
  ['Plan A is the tea.', 'Plan is the tea.', 'substantive', 'wordsRemoved'],
  ['{{ note(text="Drink it hot") }}', '{{ note(text="Drink it cold") }}', 'substantive', 'templateChanged'],
]

describe('classifying prose', () => {
  for (const [before, after, label, code] of prose) {
    it(`${JSON.stringify(before)} → ${JSON.stringify(after)} is ${label} (${code})`, () => {
      const judgement = classifyEdit({ before, after })
      expect(judgement.label).toBe(label)
      expect(judgement.reasons.map(reason => reason.code)).toContain(code)
    })
  }

  it('shows what it saw', () => {
    const { reasons } = classifyEdit({ before: 'Stir with `x 0.14`.', after: 'Stir with `x 0.15`.' })
    expect(reasons).toEqual([{ code: 'codeChanged', before: '`x 0.14`', after: '`x 0.15`' }])
    expect(classifyEdit({ before: 'See the end of cup.', after: 'See the end of the cup.' }).reasons).toEqual(
      [{ code: 'articles', before: 'cup', after: 'the cup' }],
    )
  })

  it('asks no English rule where the text is not surely English', () => {
    expect(classifyEdit({ before: 'An den Tassen', after: 'Den Tassen' }).label).toBe('substantive')
    expect(classifyEdit({ before: 'Il a soif', after: 'Il soif' }).label).toBe('substantive')
  })
})

const code: readonly (readonly [string, string, string, EditLabel, string])[] = [
  ['rust', 'let x = 1;  \n', 'let x = 1;\n', 'cosmetic', 'whiteSpace'],
  ['python', 'if tea:\n  pour()', 'if tea:\n    pour()', 'mechanical', 'indentation'],
  ['rust', 'let x = 1;', 'let x = 2;', 'mechanical', 'codeChanged'],
  ['rust', 'let x = "hot tea";', 'let x = "cold tea";', 'mechanical', 'codeChanged'],
  ['rust', 'pour(); // the tea is hot', 'pour(); // the milk is cold', 'substantive', 'codeCommentChanged'],
  ['rust', 'pour(); // the tea is hot', 'pour(); // the tea is hot.', 'mechanical', 'codeChanged'],
  ['rust', '// in src/tea.rs\nx()', '// in src/milk.rs\nx()', 'mechanical', 'codeChanged'],
  ['rust', 'x()', '// y();\nx()', 'mechanical', 'codeChanged'],
  ['python', '# wait for the tea\nx()', 'x()', 'substantive', 'codeCommentChanged'],
  ['toml', 'a = 1 # one cup\nb = 2', 'a = 1 # one cup\nb = 3', 'mechanical', 'codeChanged'],
  ['unheard-of', '-- wait for the tea\nx', '-- drink all the tea\nx', 'substantive', 'codeCommentChanged'],
]

describe('classifying code', () => {
  for (const [language, before, after, label, reason] of code) {
    it(`${language}: ${JSON.stringify(before)} → ${JSON.stringify(after)} is ${label} (${reason})`, () => {
      const judgement = classifyEdit({ before, after, kind: 'code', language })
      expect([judgement.label, judgement.reasons[0]?.code]).toEqual([label, reason])
    })
  }

  it('takes the language from a fence', () => {
    const fenced = (comment: string): string => `\`\`\`rust\nx(); // ${comment}\n\`\`\``
    const edit = { before: fenced('hot tea'), after: fenced('cold milk'), kind: 'code' } as const
    expect(classifyEdit(edit).label).toBe('substantive')
  })
})

describe('classifying anything', () => {
  it('calls a changed definition mechanical', () => {
    const edit = { before: '[a]: /x', after: '[a]: /y', kind: 'definition' } as const
    expect(classifyEdit(edit)).toEqual({
      label: 'mechanical',
      reasons: [{ code: 'linkChanged', before: '/x', after: '/y' }],
    })
  })

  it('says nothing about equal texts', () => {
    expect(classifyEdit({ before: 'Tea', after: 'Tea' })).toEqual({ label: 'cosmetic', reasons: [] })
  })

  const pieces = fc.array(
    fc.constantFrom(
      'tea',
      'the',
      'not',
      ' ',
      '\n',
      '`',
      '``',
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      '{{',
      '<',
      '>',
      '*',
      '_',
      '3',
      '-',
      '.',
      '/',
      '#',
      '!',
      '\\',
      '&amp;',
      '茶',
      'é',
      '👨‍🍳',
      '"',
    ),
    { maxLength: 40 },
  )
  const text = fc.oneof(
    pieces.map(all => all.join('')),
    fc.string({ unit: 'binary' }),
  )
  const kind = fc.constantFrom<SegmentKind>(
    'paragraph',
    'heading',
    'code',
    'definition',
    'front-matter',
    'other',
  )

  it('always gives a label, and few short reasons when the texts differ', () => {
    fc.assert(
      fc.property(text, text, kind, (before, after, kind) => {
        const { label, reasons } = classifyEdit({ before, after, kind })
        expect(['cosmetic', 'mechanical', 'substantive']).toContain(label)
        expect(reasons.length > 0).toBe(before !== after)
        expect(reasons.length).toBeLessThanOrEqual(5)
        for (const side of reasons.flatMap(({ before, after }) => [before ?? '', after ?? '']))
          expect(Array.from(side).length).toBeLessThanOrEqual(80)
      }),
    )
  })

  it('never lets a word come or go that no list knows', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 3 }), fc.nat(), (sentence, at) => {
        const words = sentence.split(' ')
        words.splice(at % words.length, 0, 'teapot')
        expect(classifyEdit({ before: sentence, after: words.join(' ') }).label).toBe('substantive')
        expect(classifyEdit({ before: words.join(' '), after: sentence }).label).toBe('substantive')
      }),
    )
  })

  it('judges a negation in either direction', () => {
    fc.assert(
      fc.property(fc.constantFrom('not', 'no', 'never', 'without', 'cannot'), fc.boolean(), (word, forth) => {
        const sides = ['The cup with the tea is here.', `The cup ${word} with the tea is here.`]
        const [before = '', after = ''] = forth ? sides : sides.toReversed()
        expect(classifyEdit({ before, after }).label).toBe('substantive')
      }),
    )
  })

  const nasty: readonly (readonly [string, string])[] = [
    ['brackets', '['.repeat(20_000)],
    ['closed brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['links without an end', ']('.repeat(10_000)],
    ['links within links', '[a]('.repeat(5_000)],
    ['backticks of growing length', Array.from({ length: 200 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
    ['one run of backticks', '`'.repeat(20_000)],
    ['footnotes without an end', '[^a'.repeat(7_000)],
    ['angles', '<a'.repeat(10_000)],
    ['braces', '{{'.repeat(10_000)],
    ['dots in braces', `{${'.'.repeat(20_000)}`],
    ['letters and digits', 'a1'.repeat(10_000)],
    ['dashes', 'a-'.repeat(10_000)],
    ['dots', 'a.'.repeat(10_000)],
    ['slashes', '/.'.repeat(10_000)],
    ['underscores', 'a_'.repeat(10_000)],
    ['white space', `](${' '.repeat(20_000)}x`],
    ['spaces in code', `x${' '.repeat(20_000)}y`],
    ['comments', `// ${' '.repeat(20_000)}y`],
    ['quotes', `{{ ${'"\''.repeat(1_900)} }}`],
    ['words', 'tea milk '.repeat(2_200)],
    ['unspaced script', '茶'.repeat(20_000)],
    ['emoji', '👨‍🍳'.repeat(4_000)],
    ['ampersands', '&a'.repeat(10_000)],
    ['stars', '*'.repeat(20_000)],
    ['addresses', 'http://'.repeat(3_000)],
    ['one word', 'a'.repeat(20_000)],
  ]

  it.each(nasty)('takes 20 kB of %s', (_, text) => {
    for (const kind of ['paragraph', 'code'] as const) {
      expect(classifyEdit({ before: text, after: `${text} x ${text}`, kind }).reasons).not.toEqual([])
    }
  })
})
