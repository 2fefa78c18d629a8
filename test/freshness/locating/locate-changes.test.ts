import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../../src/document/parsers.ts'
import { lineWith, locateIn, type Located } from '../../support/locate.ts'

beforeAll(async () => {
  await loadParser('satteri')
})

const SOURCE = `+++
title = "Brewing"
+++

A kettle holds 3 cups of water. It whistles when the water boils.

## The \`steep\` command

Run \`steep --minutes 4\` to brew. The command is part of the [teapot](https://example.org/teapot) project.

\`\`\`sh
steep --minutes 4
\`\`\`

- Black tea wants boiling water.
- Green tea wants 80 degrees.

![A cup of green tea](cup.png)

Pour the tea slowly. A second infusion needs 2 more minutes.
`

const TARGETS = {
  ja: `+++
title = "お茶の淹れ方"
+++

やかんには 3 杯分の水が入ります。水が沸騰すると笛が鳴ります。

## \`steep\` コマンド

淹れるには \`steep --minutes 4\` を実行します。このコマンドは [teapot](https://example.org/teapot) プロジェクトの一部です。

\`\`\`sh
steep --minutes 4
\`\`\`

- 紅茶には沸騰したお湯が必要です。
- 緑茶には 80 度のお湯が必要です。

![一杯の緑茶](cup.png)

お茶はゆっくり注ぎます。二煎目にはさらに 2 分かかります。
`,
  ru: `+++
title = "Заваривание"
+++

Чайник вмещает 3 чашки воды. Он свистит, когда вода закипает.

## Команда \`steep\`

Чтобы заварить чай, выполните \`steep --minutes 4\`. Эта команда входит в проект [teapot](https://example.org/teapot).

\`\`\`sh
steep --minutes 4
\`\`\`

- Чёрному чаю нужен кипяток.
- Зелёному чаю нужно 80 градусов.

![Чашка зелёного чая](cup.png)

Наливайте чай медленно. Второму настою нужно ещё 2 минуты.
`,
  ar: `+++
title = "تحضير الشاي"
+++

تتسع الغلاية لـ 3 أكواب من الماء. وتصفر عندما يغلي الماء.

## الأمر \`steep\`

شغّل \`steep --minutes 4\` للتحضير. هذا الأمر جزء من مشروع [teapot](https://example.org/teapot).

\`\`\`sh
steep --minutes 4
\`\`\`

- يحتاج الشاي الأسود إلى ماء مغلي.
- يحتاج الشاي الأخضر إلى 80 درجة.

![كوب من الشاي الأخضر](cup.png)

صب الشاي ببطء. يحتاج النقع الثاني إلى دقيقتين 2 إضافيتين.
`,
  es: `+++
title = "Preparar té"
+++

Una tetera contiene 3 tazas de agua. Silba cuando el agua hierve.

## La orden \`steep\`

Ejecuta \`steep --minutes 4\` para infusionar. La orden forma parte del proyecto [teapot](https://example.org/teapot).

\`\`\`sh
steep --minutes 4
\`\`\`

- El té negro quiere agua hirviendo.
- El té verde quiere 80 grados.

![Una taza de té verde](cup.png)

Vierte el té despacio. Una segunda infusión necesita 2 minutos más.
`,
}

/** The only change when one piece of the source became another. */
function only(from: string, to: string, target: string = TARGETS.ja): Located {
  const found = locateIn(SOURCE, SOURCE.replace(from, to), target)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} changes`)
  return found[0]
}

describe('an edit', () => {
  it.each([
    ['ja', 'お茶はゆっくり注ぎます'],
    ['ru', 'Наливайте чай медленно'],
    ['ar', 'صب الشاي ببطء'],
    ['es', 'Vierte el té despacio'],
  ] as const)('is found in %s, with its lines and its text', (locale, words) => {
    const text = TARGETS[locale]
    const { target } = only('Pour the tea slowly', 'Pour the tea in one go', text)
    const line = lineWith(text, words)
    expect(target).toMatchObject({ state: 'found', below: null, side: { segments: 1, lines: [line, line] } })
    expect(target.side?.text.startsWith(words)).toBe(true)
    expect(text.slice(target.side?.range.start, target.side?.range.end)).toBe(target.side?.text)
    expect(target.confidence).toBeGreaterThan(0.5)
  })

  it('of a heading, a list item, a title and an image finds their own', () => {
    expect(only('The `steep` command', 'What `steep` does').target.side?.text).toBe('`steep` コマンド')
    expect(only('wants 80', 'does not want 80').target.side?.text).toMatch(/^緑茶には/)
    expect(only('"Brewing"', '"Brewing badly"').target.side?.text).toBe('お茶の淹れ方')
    expect(only('A cup of', 'An empty cup of').target.side?.text).toBe('一杯の緑茶')
  })

  it('of markup beside a segment finds that segment', () => {
    expect(only('## The', '### The').target).toMatchObject({
      state: 'found',
      side: { text: '`steep` コマンド' },
    })
    expect(only('cup.png', 'tea-cup.png').target.side?.lines).toEqual([
      lineWith(TARGETS.ja, 'cup.png'),
      lineWith(TARGETS.ja, 'cup.png'),
    ])
  })

  it('of passages that were merged finds them all', () => {
    const apart = SOURCE.replace('water. It', 'water.\n\nIt')
    const target = TARGETS.ja.replace('入ります。', '入ります。\n\n')
    const [found] = locateIn(apart, SOURCE.replace('whistles', 'never whistles'), target)
    expect(found?.target).toMatchObject({ state: 'found', side: { segments: 2, lines: [5, 7] } })
    expect(found?.target.side?.text).toMatch(/^やかんには[^]*\n\n水が沸騰/)
  })

  it('finds the passage that a translator made of two', () => {
    const apart = SOURCE.replace('brew. The', 'brew.\n\nThe')
    const [found] = locateIn(apart, apart.replace('is part of', 'left'), TARGETS.ja)
    expect(found?.target).toMatchObject({ state: 'found', side: { segments: 1, lines: [9, 9] } })
  })

  it('is absent where the translator left the passage out, and stands below what comes before it', () => {
    const text = TARGETS.ja.replace(/\n- 紅茶[^\n]*/, '').replace(/\nお茶は[^\n]*\n/, '')
    const { target } = only('Pour the tea slowly', 'Pour the tea in one go', text)
    expect(target).toMatchObject({ state: 'absent', side: null, below: lineWith(text, 'cup.png') })
  })

  it('is found with other line ends', () => {
    const [before, after, target] = [SOURCE, SOURCE.replace('slowly', 'at once'), TARGETS.ja].map(text =>
      text.replaceAll('\n', '\r\n'),
    )
    const [found] = locateIn(before ?? '', after ?? '', target ?? '')
    expect(found?.target).toMatchObject({
      state: 'found',
      side: { lines: [lineWith(TARGETS.ja, 'お茶はゆ'), lineWith(TARGETS.ja, 'お茶はゆ')] },
    })
  })
})

describe('a translation ahead of its basis', () => {
  it.each([
    [
      'code',
      'steep --minutes 4` to',
      'steep --minutes 5` to',
      'steep --minutes 4` を',
      'steep --minutes 5` を',
    ],
    ['an address', 'example.org/teapot', 'example.org/pot', 'example.org/teapot', 'example.org/pot'],
    ['a number', 'holds 3', 'holds 350', '3 杯', '350 杯'],
    [
      'a code block',
      'sh\nsteep --minutes 4',
      'sh\nsteep --quick',
      'sh\nsteep --minutes 4',
      'sh\nsteep --quick',
    ],
    ['the level of a heading', '## The', '### The', '## `', '### `'],
  ])('already has %s', (_, from, to, own, already) => {
    expect(only(from, to, TARGETS.ja.replace(own, already)).target.state).toBe('already')
    expect(only(from, to).target.state).toBe('found')
  })

  it('is not taken to have words that no code, address or number vouches for', () => {
    const text = TARGETS.ja.replace('ゆっくり', '一気に')
    expect(only('slowly', 'in one go', text).target.state).toBe('found')
  })

  it('is not taken to have a change of which it has one half', () => {
    const edited = SOURCE.replace('steep --minutes 4` to', 'steep --hot`, `steep --cold` to')
    const half = TARGETS.ja.replace('steep --minutes 4` を', 'steep --hot` を')
    expect(locateIn(SOURCE, edited, half)[0]?.target.state).toBe('found')
    const both = TARGETS.ja.replace('`steep --minutes 4` を', '`steep --hot`、`steep --cold` を')
    expect(locateIn(SOURCE, edited, both)[0]?.target.state).toBe('already')
  })

  it('is not taken to have new words beside code that anybody can carry over', () => {
    const edited = SOURCE.replace('steep --minutes 4` to brew', 'steep --quick` only if you must')
    const carried = TARGETS.ja.replace('steep --minutes 4` を', 'steep --quick` を')
    expect(locateIn(SOURCE, edited, carried)[0]?.target.state).toBe('found')
    const more = edited.replace('must', 'must, `steep --slow` is better')
    const both = carried.replace('します。', 'します。`steep --slow` もあります。')
    expect(locateIn(SOURCE, more, both)[0]?.target.state).toBe('found')
  })

  it('is not taken to have a number that the older text says in a word', () => {
    const before = SOURCE.replace('holds 3 cups', 'holds three cups')
    expect(locateIn(before, SOURCE, TARGETS.ja)[0]?.target.state).toBe('found')
  })

  it('has what was added, or no longer has what was removed', () => {
    const added = 'The `strain` option keeps the leaves back, see [its page](https://example.org/strain).'
    const own = 'オプション `strain` は茶葉を漉します。[説明](https://example.org/strain)を参照してください。'
    const after = `${SOURCE}\n${added}\n`
    const [there] = locateIn(SOURCE, after, `${TARGETS.ja}\n${own}\n`)
    expect(there?.target).toMatchObject({ state: 'already', side: { text: own } })
    const [gone] = locateIn(after, SOURCE, TARGETS.ja)
    expect(gone).toMatchObject({ change: { kind: 'removed' }, target: { state: 'already', side: null } })
    const [left] = locateIn(after, SOURCE, `${TARGETS.ja}\n${own}\n`)
    expect(left).toMatchObject({
      change: { kind: 'removed' },
      target: { state: 'found', side: { text: own } },
    })
  })

  it('is not told from a note of the translator where something was added', () => {
    const note = '（訳注：日本のやかんはもっと大きいことが多いです。）'
    const [found] = locateIn(
      SOURCE,
      `${SOURCE}\nSmall kettles are never enough for guests.\n`,
      `${TARGETS.ja}\n${note}\n`,
    )
    expect(found?.target.state).toBe('absent')
  })
})

describe('an addition', () => {
  const added = 'Never leave a hot kettle alone with children or cats.'
  const below = (after: string, target: string): number | null => {
    const [found] = locateIn(SOURCE, after, target)
    expect(found).toMatchObject({ change: { kind: 'added' }, target: { state: 'absent', side: null } })
    return found?.target.below ?? null
  }

  it('belongs below the counterpart of what precedes it', () => {
    const after = SOURCE.replace('\n\n## The', `\n\n${added}\n\n## The`)
    for (const target of Object.values(TARGETS)) expect(below(after, target)).toBe(5)
  })

  it('belongs below the fence of a code block, and below the whole paragraph of an image', () => {
    const fenced = SOURCE.replace('\n\n- Black', `\n\n${added}\n\n- Black`)
    expect(below(fenced, TARGETS.ja)).toBe(lineWith(TARGETS.ja, '- 紅茶') - 2)
    const pictured = SOURCE.replace('\n\nPour', `\n\n${added}\n\nPour`)
    const target = TARGETS.ja.replace('](cup.png)', '](cup.png) と\n説明')
    expect(below(pictured, target)).toBe(lineWith(target, '説明'))
  })

  it('belongs below the line that makes a heading', () => {
    const after = SOURCE.replace('\n\nRun', `\n\n${added}\n\nRun`)
    const target = TARGETS.ja.replace('## `steep` コマンド', '`steep` コマンド\n---')
    expect(below(after, target)).toBe(lineWith(target, '---'))
  })

  it('at the top belongs below the front matter, or to the first line', () => {
    const after = SOURCE.replace('+++\n\nA', `+++\n\n${added}\n\nA`)
    expect(below(after, TARGETS.ja)).toBe(3)
    const bare = (text: string): string => text.replace(/^\+\+\+[^]*?\+\+\+\n\n/, '')
    const [found] = locateIn(bare(SOURCE), bare(after), bare(TARGETS.ja))
    expect(found?.target).toMatchObject({ state: 'absent', below: 0 })
  })

  it('below a passage that the translator left out belongs below the one before', () => {
    const after = SOURCE.replace('\n\n## The', `\n\n${added}\n\n## The`)
    expect(below(after, TARGETS.ja.replace(/やかん[^\n]*\n\n/, ''))).toBe(3)
  })
})

describe('a passage in the source language', () => {
  it('is untranslated, whatever changed', () => {
    const left = TARGETS.ja.replace(/お茶はゆ[^\n]*/, SOURCE.split('\n').at(-2) ?? '')
    const { target } = only('slowly', 'in one go', left)
    expect(target).toMatchObject({ state: 'untranslated', side: { text: SOURCE.split('\n').at(-2) } })
    expect(only('needs 2', 'needs 3', left).target.state).toBe('untranslated')
  })

  it('is untranslated where it was added', () => {
    const added = 'Never leave a hot kettle alone with children or cats.'
    const [found] = locateIn(SOURCE, `${SOURCE}\n${added}\n`, `${TARGETS.ja}\n${added}\n`)
    expect(found?.target).toMatchObject({ state: 'untranslated', side: { text: added } })
  })
})

describe('link definitions', () => {
  const body = (text: string, url: string): string =>
    text.replace(/\(https:\/\/example.org\/teapot\)/, '[pot]').concat(`\n[pot]: ${url}\n`)

  it('are found by their own, or where a translator put the address into the text', () => {
    const [old, now] = ['https://example.org/1', 'https://example.org/2']
    const [own] = locateIn(body(SOURCE, old), body(SOURCE, now), body(TARGETS.ja, old))
    expect(own?.target).toMatchObject({ state: 'found', side: { text: `[pot]: ${old}` } })
    const inlined = TARGETS.ja.replace('https://example.org/teapot', old)
    const [found] = locateIn(body(SOURCE, old), body(SOURCE, now), inlined)
    expect(found?.target).toMatchObject({ state: 'found', side: { lines: [9, 9] } })
    const newer = TARGETS.ja.replace('https://example.org/teapot', now)
    const [already] = locateIn(body(SOURCE, old), body(SOURCE, now), newer)
    expect(already?.target).toMatchObject({ state: 'already', side: { lines: [9, 9] } })
  })
})

describe('tables', () => {
  const table = (...rows: string[]): string => `${SOURCE}\n${rows.join('\n')}\n`

  it('have their cells, rows and columns found', () => {
    const before = table('| Tea | Minutes |', '|---|---|', '| Black leaves | 4 |', '| Green leaves | 2 |')
    const target = `${TARGETS.ja}\n| お茶 | 分 |\n|---|---|\n| 紅茶の葉 | 4 |\n| 緑茶の葉 | 2 |\n`
    const [cell] = locateIn(before, before.replace('Green leaves', 'Green buds'), target)
    expect(cell?.target).toMatchObject({ state: 'found', side: { text: '緑茶の葉' } })
    const wide = table(
      '| Tea | Minutes | Cups |',
      '|---|---|---|',
      '| Black leaves | 4 | many |',
      '| Green leaves | 2 | few |',
    )
    const added = locateIn(before, wide, target)
    expect(added.length).toBeGreaterThan(0)
    const wideTarget = `${TARGETS.ja}\n| お茶 | 分 | 杯 |\n|---|---|---|\n| 紅茶の葉 | 4 | 多い |\n| 緑茶の葉 | 2 | 少ない |\n`
    const removed = locateIn(wide, before, wideTarget).find(({ change }) => change.kind === 'removed')
    expect(removed?.target).toMatchObject({
      state: 'found',
      side: { segments: 3, text: '杯 | 多い | 少ない' },
    })
  })
})
