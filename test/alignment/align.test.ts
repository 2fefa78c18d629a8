import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/alignment/align.ts'
import type { Bead } from '../../src/alignment/types.ts'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'

beforeAll(() => loadParser('satteri'))

const cut = (side: Bead['source']): string => side.map(({ source }) => source).join(' + ')

/** Beads as `source → target`, markup left out. */
function beadsOf(source: readonly string[], target: readonly string[]): string[] {
  return align(extract(source.join('\n\n')), extract(target.join('\n\n')))
    .filter(({ markup }) => markup === undefined)
    .map(bead => `${cut(bead.source)} → ${cut(bead.target)}`)
}

const OVEN = 'Heat the oven to 230 degrees before you shape the loaf.'
const OFEN = 'ローフを成形する前に、オーブンを230度に温めます。'
const DOUGH = 'Mix `flour` and `water` with your hands until no dry spots are left.'
const TEIG = '`flour`と`water`を、乾いた部分がなくなるまで手で混ぜます。'
const REST = 'Then let it rest.'
const RUHE = 'それから休ませます。'

describe('two blocks that became one', () => {
  it('are found behind many that only the target has', () => {
    const extra = Array.from(
      { length: 120 },
      (_, i) => `これは訳者だけが書いた${'長い'.repeat(i % 7)}段落です。もう一文あります。`,
    )
    const [first, second] = [
      'Knead the dough with `foo_bar` for ten minutes.',
      'Then wait for `baz_qux` to rise slowly.',
    ]
    const both = '生地を`foo_bar`で十分間こねます。それから`baz_qux`がゆっくり膨らむのを待ちます。'
    const beads = beadsOf(
      ['# Bread', DOUGH, OVEN, first, second, REST],
      ['# パン', TEIG, OFEN, ...extra, both, RUHE],
    )
    expect(beads).toContain(`${first} + ${second} → ${both}`)
  })
})

describe('a comment that only one side has', () => {
  const confidences = (target: readonly string[]): number[] =>
    align(extract(['# Bread', DOUGH, OVEN, REST].join('\n\n')), extract(target.join('\n\n')))
      .filter(({ markup }) => markup === undefined)
      .map(({ confidence }) => confidence)

  it('makes nobody less sure of what stands around it', () => {
    const plain = confidences(['# パン', TEIG, OFEN, RUHE])
    const commented = confidences([
      '<!-- 訳注 -->',
      '# パン',
      TEIG,
      '<!-- 見直す -->',
      OFEN,
      '<!-- 終わり -->',
      RUHE,
    ])
    expect(commented).toHaveLength(plain.length)
    commented.forEach((confidence, i) => expect(confidence).toBeGreaterThan((plain[i] ?? 1) - 0.03))
  })
})

describe('blocks that a translator kept', () => {
  it('go together one by one', () => {
    expect(beadsOf(['# Bread', DOUGH, OVEN], ['# パン', TEIG, OFEN])).toEqual([
      '# Bread → # パン'.replaceAll('# ', ''),
      `${DOUGH} → ${TEIG}`,
      `${OVEN} → ${OFEN}`,
    ])
  })

  it('are told with a confidence near 1 where all runs in parallel', () => {
    const [first] = align(extract(`${DOUGH}\n\n${OVEN}`), extract(`${TEIG}\n\n${OFEN}`))
    expect(first?.confidence).toBeGreaterThan(0.97)
    expect(first?.moved).toBe(false)
  })

  it('go together by front-matter field, wherever it stands', () => {
    const source = extract('---\ntitle: Bread\ndescription: How to bake\n---\n')
    const target = extract('---\ndescription: 焼き方\ntitle: パン\n---\n')
    expect(align(source, target).map(bead => `${cut(bead.source)} → ${cut(bead.target)}`)).toEqual(
      expect.arrayContaining(['Bread → パン']),
    )
  })
})

describe('blocks that a translator did not keep', () => {
  it('stay alone when dropped', () => {
    expect(beadsOf([DOUGH, OVEN, '## Baking'], [TEIG, '## 焼く'])).toContain(`${OVEN} → `)
  })

  it('stay alone when added, as a note is', () => {
    const note = '訳注：日本の小麦粉は吸水が異なります。'
    expect(beadsOf([DOUGH, OVEN], [TEIG, note, OFEN])).toContain(` → ${note}`)
  })

  it('are one bead when merged', () => {
    expect(beadsOf([DOUGH, OVEN, '## Baking'], [`${TEIG} ${OFEN}`, '## 焼く'])).toContain(
      `${DOUGH} + ${OVEN} → ${TEIG} ${OFEN}`,
    )
  })

  it('stay alone when they title an admonition that has no title in the source', () => {
    const [tip, tipp] = [
      'Stones hold heat. Turn one over when it cools.',
      '石は熱を保つので、冷めたら裏返して次を焼きます。',
    ]
    const source = ['# Bread', OVEN, '/// tip', tip, '///', REST]
    const target = ['# パン', OFEN, '/// tip | 豆知識', tipp, '///', RUHE]
    expect(beadsOf(source, target)).toEqual(expect.arrayContaining([`${tip} → ${tipp}`, ' → 豆知識']))
  })

  it('are one bead when split', () => {
    expect(beadsOf([`${DOUGH} ${OVEN}`, '## Baking'], [TEIG, OFEN, '## 焼く'])).toContain(
      `${DOUGH} ${OVEN} → ${TEIG} + ${OFEN}`,
    )
  })

  it('are found where they went, and said to have moved', () => {
    const knead = ['## Kneading', 'Fold it 4 times: see [the film](https://example.org/fold).', '`knead(4)`']
    const falten = ['## こねる', '4回折ります：[動画](https://example.org/fold)。', '`knead(4)`']
    const source = [DOUGH, ...knead, '## Baking', OVEN, REST]
    const target = [TEIG, '## 焼く', OFEN, RUHE, ...falten]
    const beads = align(extract(source.join('\n\n')), extract(target.join('\n\n')))
    const film = beads.find(bead => cut(bead.source).includes('Fold it'))
    expect(film && cut(film.target)).toContain('4回折ります')
    expect(beads.filter(({ moved }) => moved)).not.toEqual([])
  })

  it('are found when neighbours in a list changed places', () => {
    const [source, target] = [
      ['- `salt` goes in last, by hand', '- `yeast` goes in first, in warm water'],
      ['- `yeast` は最初にぬるま湯に入れます', '- `salt` は最後に手で入れます'],
    ]
    const beads = beadsOf([source.join('\n')], [target.join('\n')])
    expect(beads).toContain(`${source[0]?.slice(2)} → ${target[1]?.slice(2)}`)
  })
})

describe('code, tables and links', () => {
  it('joins code whose comments are translated', () => {
    const [code, other] = [
      '```rust\nlet a = 1; // one\nbake(a);\n```',
      '```rust\nlet a = 1; // 一\nbake(a);\n```',
    ]
    const beads = beadsOf([code, DOUGH, '```rust\nsleep(9);\n```'], [TEIG, other])
    expect(beads).toContain('let a = 1; // one\nbake(a); → let a = 1; // 一\nbake(a);')
  })

  it('joins the cells of a row by column', () => {
    const table = (rows: readonly string[]): string => ['| a | b |', '|---|---|', ...rows].join('\n')
    const beads = beadsOf(
      [table(['| flour | 500 g |', '| salt | 10 g |'])],
      [table(['| 小麦粉 | 500 g |', '| 塩 | 10 g |'])],
    )
    expect(beads).toEqual(expect.arrayContaining(['flour → 小麦粉', '500 g → 500 g', 'salt → 塩']))
  })

  it('joins the description of an image with its counterpart', () => {
    const beads = beadsOf([`${OVEN} ![an oven](oven.png)`], [`${OFEN} ![オーブン](oven.png)`])
    expect(beads).toContain('an oven → オーブン')
  })

  it('joins definitions by label, by address, and by place', () => {
    const beads = beadsOf(
      ['[flour] [salt] [yeast]', '[flour]: /flour\n[salt]: /salt\n[yeast]: /yeast'],
      ['[flour] [塩] [酵母]', '[flour]: /komugi\n[塩]: /salt\n[酵母]: /kobo'],
    )
    expect(beads.slice(1)).toEqual([
      '[flour]: /flour → [flour]: /komugi',
      '[salt]: /salt → [塩]: /salt',
      '[yeast]: /yeast → [酵母]: /kobo',
    ])
  })

  it('joins tags and comments that stand in no segment', () => {
    const beads = align(extract('<!-- more -->\n\nBread'), extract('パン\n\n<!-- more -->'))
    const markup = beads.filter(bead => bead.markup !== undefined)
    expect(markup).toEqual([
      expect.objectContaining({
        source: [],
        target: [],
        markup: { source: [{ start: 0, end: 13 }], target: [{ start: 4, end: 17 }] },
      }),
    ])
  })

  it('knows numbers in other digits', () => {
    const source = ['Bake for 35 minutes.', 'Cool for 90 minutes.']
    const target = ['۹۰ دقیقه خنک کنید.']
    expect(beadsOf(source, target)).toContain(`${source[1]} → ${target[0]}`)
  })
})

describe('pairs that do not fit', () => {
  it('gives every segment of either side a bead of its own when the other is empty', () => {
    expect(beadsOf([DOUGH, OVEN], [''])).toEqual([`${DOUGH} → `, `${OVEN} → `])
    expect(beadsOf([''], [TEIG])).toEqual([` → ${TEIG}`])
    expect(beadsOf([''], [''])).toEqual([])
  })

  it('finds the items of a list that begins elsewhere', () => {
    const items = Array.from({ length: 60 }, (_, at) => `- \`c${at}\`: an entry`)
    const turned = [...items.slice(30), ...items.slice(0, 30)]
    const beads = align(extract(items.join('\n')), extract(turned.join('\n')))
    expect(beads.every(bead => cut(bead.source) === cut(bead.target))).toBe(true)
  })

  it('is unsure which of two paragraphs alike it is', () => {
    const [first] = align(
      extract('It is a story about an old house.'),
      extract('Es una historia de una casa vieja.\n\nEs un cuento sobre un viejo hogar.'),
    )
    expect(first?.confidence).toBeLessThan(0.9)
  })

  it('survives a target ten times as long', () => {
    const target = Array.from({ length: 10 }, (_, at) => [`## ${at}`, TEIG, OFEN]).flat()
    const beads = align(extract(`${DOUGH}\n\n${OVEN}`), extract(target.join('\n\n')))
    expect(beads.flatMap(bead => bead.target)).toHaveLength(30)
  })
})
