import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatAlignText } from '../../../src/report/align/align-text.ts'
import { words } from '../../support/words.ts'
import { alignReportOf } from './beads.ts'

const plain = (_: string, text: string): string => text
const tagged = (meaning: string, text: string): string => `<${meaning}:${text}>`
const shown = { t: await words('en'), paint: plain, columns: 80, full: false, uncertain: false }

const LONG =
  'The timer fires eighteen times in a second, which is slow for a machine that adds a billion numbers in the same time, so nobody waits for it.'

const korean = alignReportOf({
  source: [
    { source: 'title', kind: 'front-matter', field: 'title' },
    { source: 'Ticks', kind: 'heading', level: 2 },
    LONG,
    { source: 'A list item', kind: 'list-item' },
    { source: 'Rates', kind: 'heading', level: 3 },
    'A passage that has no translation.',
    { source: '\nfn main() {\n\tlet a_very_long_name_of_a_variable = 1;\n\n}\n// end', kind: 'code' },
    { source: 'A timer', kind: 'image' },
    'First half.',
    'Second half.',
  ],
  target: [
    { source: '제목', kind: 'front-matter', field: 'title' },
    { source: '틱', kind: 'heading', level: 2 },
    '타이머는 1초에 열여덟 번 울립니다. 같은 시간에 십억 개의 수를 더하는 기계에는 느린 편입니다.',
    { source: '목록 항목', kind: 'list-item' },
    { source: '속도', kind: 'heading', level: 3 },
    { source: '\nfn main() {\n\tlet a_very_long_name_of_a_variable = 1;\n\n}\n// 끝', kind: 'code' },
    '번역자의 주',
    { source: 'A timer', kind: 'image' },
    '앞과 뒤.',
  ],
  beads: [
    { source: [0], target: [0] },
    { source: [1], target: [1] },
    { source: [2], target: [2] },
    { source: [3], target: [3], moved: true },
    { source: [4], target: [4] },
    { source: [5], target: [], confidence: 0.93 },
    { source: [6], target: [5], confidence: 0.62 },
    { source: [], target: [6] },
    { source: [7], target: [7], untranslated: true },
    { source: [8, 9], target: [8], confidence: 0.95 },
    { source: [], target: [], markup: { source: [{ start: 0, end: 1 }], target: [] } },
  ],
})

describe('formatAlignText', () => {
  it('puts two texts side by side', () => {
    expect(formatAlignText(korean, shown)).toMatchInlineSnapshot(`
      "a.md ⇄ a.xx.md
      7 × 1:1 · 1 × 1:0 · 1 × 0:1 · 1 × 2:1 · 1 uncertain · 1 moved
      1 left in the source language
      fits this source: 98 % · 100 % of the source has a counterpart
      88 % of the translation has a counterpart

       1 title: title                      1:1  99%   1 title: 제목

       3 ## Ticks                          1:1  99%   3 ## 틱
       5 The timer fires eighteen times    1:1  99%   5 타이머는 1초에 열여덟 번
         in a second, which is slow for                 울립니다. 같은 시간에 십억
         a machine that adds a billion…                 개의 수를 더하는 기계에는…
       7 - A list item                   ↕ 1:1  99%   7 - 목록 항목

       9 ### Rates                         1:1  99%   9 ### 속도
      11 A passage that has no           < 1:0  93%     not in the translation
         translation.
      13 fn main() {                     ? 1:1  62%  11 fn main() {
           let a_very_long_name_of_a_v…                   let a_very_long_name_of_a_v…
         }…                                             }…
         not in the source               > 0:1  99%  18 번역자의 주
      20 ![A timer]                      ! 1:1  99%  20 ![A timer]
      22 First half.                       2:1  95%  22 앞과 뒤.
      24 Second half.

      < not in the translation · > not in the source · ? uncertain
      ↕ in another place · ! left in the source language
      "
    `)
  })

  it('shows whole passages when they are asked for', () => {
    expect(formatAlignText(korean, { ...shown, full: true })).toMatchInlineSnapshot(`
      "a.md ⇄ a.xx.md
      7 × 1:1 · 1 × 1:0 · 1 × 0:1 · 1 × 2:1 · 1 uncertain · 1 moved
      1 left in the source language
      fits this source: 98 % · 100 % of the source has a counterpart
      88 % of the translation has a counterpart

       1 title: title                      1:1  99%   1 title: 제목

       3 ## Ticks                          1:1  99%   3 ## 틱
       5 The timer fires eighteen times    1:1  99%   5 타이머는 1초에 열여덟 번
         in a second, which is slow for                 울립니다. 같은 시간에 십억
         a machine that adds a billion                  개의 수를 더하는 기계에는 느린
         numbers in the same time, so                   편입니다.
         nobody waits for it.
       7 - A list item                   ↕ 1:1  99%   7 - 목록 항목

       9 ### Rates                         1:1  99%   9 ### 속도
      11 A passage that has no           < 1:0  93%     not in the translation
         translation.
      13                                 ? 1:1  62%  11
         fn main() {                                    fn main() {
           let a_very_long_name_of_a_va                   let a_very_long_name_of_a_va
         riable = 1;                                    riable = 1;

         }                                              }
         // end                                         // 끝
         not in the source               > 0:1  99%  18 번역자의 주
      20 ![A timer]                      ! 1:1  99%  20 ![A timer]
      22 First half.                       2:1  95%  22 앞과 뒤.
      24 Second half.

      < not in the translation · > not in the source · ? uncertain
      ↕ in another place · ! left in the source language
      "
    `)
  })

  it('counts the pairs that are sure when only the others are asked for', () => {
    expect(formatAlignText(korean, { ...shown, uncertain: true })).toMatchInlineSnapshot(`
      "a.md ⇄ a.xx.md
      7 × 1:1 · 1 × 1:0 · 1 × 0:1 · 1 × 2:1 · 1 uncertain · 1 moved
      1 left in the source language
      fits this source: 98 % · 100 % of the source has a counterpart
      88 % of the translation has a counterpart

      ⋮ 3 sure pairs
       7 - A list item                   ↕ 1:1  99%   7 - 목록 항목
      ⋮ 1 sure pair
      11 A passage that has no           < 1:0  93%     not in the translation
         translation.
      13 fn main() {                     ? 1:1  62%  11 fn main() {
           let a_very_long_name_of_a_v…                   let a_very_long_name_of_a_v…
         }…                                             }…
         not in the source               > 0:1  99%  18 번역자의 주
      20 ![A timer]                      ! 1:1  99%  20 ![A timer]
      ⋮ 1 sure pair

      < not in the translation · > not in the source · ? uncertain
      ↕ in another place · ! left in the source language
      "
    `)
  })

  it('puts one text above the other where there is no room', () => {
    expect(formatAlignText(korean, { ...shown, columns: 40, uncertain: true })).toMatchInlineSnapshot(`
      "a.md ⇄ a.xx.md
      7 × 1:1 · 1 × 1:0 · 1 × 0:1 · 1 × 2:1
      1 uncertain · 1 moved
      1 left in the source language
      fits this source: 98 %
      100 % of the source has a counterpart
      88 % of the translation has a
      counterpart

      ⋮ 3 sure pairs
      ↕ 1:1  99%
         7 - A list item
         7 - 목록 항목
      ⋮ 1 sure pair
      < 1:0  93%
        11 A passage that has no translation.
           not in the translation
      ? 1:1  62%
        13 fn main() {
             let a_very_long_name_of_a_variab…
           }…
        11 fn main() {
             let a_very_long_name_of_a_variab…
           }…
      > 0:1  99%
           not in the source
        18 번역자의 주
      ! 1:1  99%
        20 ![A timer]
        20 ![A timer]
      ⋮ 1 sure pair

      < not in the translation
      > not in the source · ? uncertain
      ↕ in another place
      ! left in the source language
      "
    `)
  })

  it('has a colour for what a person should look at, and for headings', () => {
    const text = formatAlignText(korean, { ...shown, paint: tagged })
    for (const [meaning, sign] of [
      ['due', '↕ 1:1  99%'],
      ['bad', '< 1:0  93%'],
      ['unsure', '? 1:1  62%'],
      ['due', '> 0:1  99%'],
      ['bad', '! 1:1  99%'],
      ['quiet', '  2:1  95%'],
      ['strong', '## Ticks'],
    ])
      expect(text).toContain(`<${meaning}:${sign}>`)
  })

  it.each(UI_LOCALES)('keeps lines within the terminal in %s', async locale => {
    const t = await words(locale)
    for (const columns of [30, 40, 59, 60, 80, 81, 120, 200])
      for (const full of [true, false]) {
        const text = formatAlignText(korean, { ...shown, t, columns, full })
        expect(text.split('\n').filter(line => stringWidth(line) > columns)).toEqual([])
      }
  })

  it('lets the columns begin in the same cell', () => {
    const text = formatAlignText(korean, { ...shown, full: true })
    const starts = text.split('\n').flatMap(line => {
      const middle = /[ !<>?↕] \d:\d +\d+%/.exec(line)
      return middle === null ? [] : [stringWidth(line.slice(0, middle.index))]
    })
    expect(new Set(starts).size).toBe(1)
  })

  it('isolates text that is written from right to left, and nothing else', () => {
    const report = alignReportOf({
      source: ['The timer', 'A `code` span'],
      target: ['مؤقت المقاطعة', '`code` قطعة'],
      beads: [
        { source: [0], target: [0] },
        { source: [1], target: [1] },
      ],
    })
    const lines = formatAlignText(report, shown).split('\n')
    expect(lines.find(line => line.includes('timer'))).toMatch(/^1 The timer .* 1 \u2067مؤقت المقاطعة\u2069$/)
    expect(lines.find(line => line.includes('span'))).toMatch(
      /^3 A `code` span .* 3 \u2066`code` قطعة\u2069$/,
    )
  })

  it('shows nothing of a text that could move the cursor or turn the line round', () => {
    const report = alignReportOf({
      source: ['red \u001b[31m and \u202e back'],
      target: ['x'],
      beads: [{ source: [0], target: [0] }],
    })
    expect(formatAlignText(report, { ...shown, columns: 120 })).toContain('red \\x1b[31m and \\u202e back')
  })

  it('breaks a word that no column can hold', () => {
    const report = alignReportOf({
      source: [`https://example.org/${'way/'.repeat(30)}`],
      target: ['x'],
      beads: [{ source: [0], target: [0] }],
    })
    const text = formatAlignText(report, { ...shown, full: true })
    expect(text.split('\n').filter(line => stringWidth(line) > 80)).toEqual([])
    expect(text.replaceAll(/\s+(?:1:1 {2}99% {2}1 x\s+)?/g, '')).toContain('way/'.repeat(30))
  })

  it('says that there is nothing to align, or that it cannot be done', () => {
    const empty = alignReportOf({ source: [], target: [], beads: [] })
    expect(formatAlignText(empty, shown)).toContain('Neither of the two files holds any text.')
    expect(formatAlignText({ ...empty, fit: null }, shown)).toContain('cannot be aligned')
  })

  it('says which version of the source it is', () => {
    const { source } = korean
    const basis = { commit: null, path: null, from: null, recorded: null, problem: 'none' } as const
    const said = (some: Partial<typeof source>): string =>
      formatAlignText({ ...korean, source: { ...source, ...some } }, shown).split('\n')[1] ?? ''
    expect(said({ version: 'basis', commit: 'abcdef0123' })).toContain(
      'the basis of the translation, commit abcdef01',
    )
    expect(said({ version: 'commit', commit: 'abcdef0123' })).toContain('in commit abcdef01')
    expect(said({ basis })).toContain('records no basis')
    expect(said({ basis: { ...basis, problem: 'not-an-ancestor' } })).toContain('cannot be used')
  })
})
