import { beforeAll, describe, expect, it } from 'vitest'
import { undefinedLabels } from '../../../src/check/rules/undefined-labels.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { checkedOf, findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const SOURCE =
  'The [small kernel] uses [a `page` table][tables] today.\n\n[small kernel]: https://a.b/k\n[tables]: https://a.b/t'
const DEFINED = '\n\n[small kernel]: https://a.b/k\n[tables]: https://a.b/t'
const found = (target: string) => findIn(undefinedLabels, { source: SOURCE, target })

describe('a label', () => {
  it('that was translated is found, with the one that the file defines', () => {
    const checked = checkedOf({
      source: SOURCE,
      target: `[小さなカーネル]は今日[表][tables]を使います。${DEFINED}`,
    })
    const [finding, ...more] = undefinedLabels.find(checked)
    expect(more).toEqual([])
    expect(finding?.message).toEqual({
      code: 'check:undefined-labels.translated',
      params: { label: '小さなカーネル', expected: 'small kernel' },
    })
  })

  it('whose definition was left out is found', () => {
    expect(
      found('[カーネル][small kernel]は今日[表][tables]を使います。\n\n[tables]: https://a.b/t'),
    ).toEqual(['lacking: small kernel'])
    expect(
      found('[small kernel]は今日[`page`の表][表]を使います。\n\n[small kernel]: https://a.b/k'),
    ).toEqual(['undefined: 表'])
  })

  it('is found in any case and over lines, as references are', () => {
    expect(found(`[Small\nKERNEL]は今日[表][TABLES]を使います。${DEFINED}`)).toEqual([])
    expect(found(`[SMALL  KERNEL]は今日[表][tables ]を使います。${DEFINED}`)).toEqual([])
  })

  it('may stand before a colon', () => {
    expect(found(`今日の[small kernel]は次の[表]:${DEFINED}`)).toEqual(['translated: 表'])
  })

  it('may be code, or have code in it', () => {
    expect(found(`[small kernel]は今日[\`page\`の表]を使います。${DEFINED}`)).toEqual([
      'translated: `page`の表',
    ])
  })
})

describe('brackets', () => {
  it.each([
    [
      'of the translator beside the source’s link',
      `[small kernel]は今日[表][tables]を使います [訳注あり]。${DEFINED}`,
    ],
    ['of a number', `[カーネル](https://a.b/k)は今日[表](https://a.b/t)を a[10][2] で使います。`],
    ['in code', `[カーネル](https://a.b/k)は今日[表](https://a.b/t)を\`[no_std]\`で使います。`],
  ])('%s are text', (_, target) => {
    expect(found(target)).toEqual([])
  })

  it('that the source shows too are text', () => {
    expect(
      findIn(undefinedLabels, {
        source: 'Set [section] to [a link](b.md).',
        target: '[section]を設定します。',
      }),
    ).toEqual([])
  })
})

it('finds a footnote without its text', () => {
  const source = 'A claim[^1] about kernels.\n\n[^1]: The proof of it.'
  expect(findIn(undefinedLabels, { source, target: 'カーネルについての主張[^1]です。' })).toEqual([
    'lacking: ^1',
  ])
})
