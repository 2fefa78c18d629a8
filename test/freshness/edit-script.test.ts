import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import type { Change } from '../../src/freshness/types.ts'

beforeAll(() => loadParser('satteri'))

const compare = (before: string, after: string) => compareDocuments(extract(before), extract(after))

/** `kind label before:after reasons`, `moved` where it is so. */
const line = ({ kind, moved, label, before, after, reasons }: Change): string =>
  [
    kind,
    ...(moved ? ['moved'] : []),
    label,
    `${before?.segments ?? 0}:${after?.segments ?? 0}`,
    ...reasons.map(({ code }) => code),
  ].join(' ')
const told = (before: string, after: string): string[] => compare(before, after).changes.map(line)

const [kettle, leaves, wait] = [
  'Fill the kettle with fresh water and put it on the stove.',
  'Two spoons of leaves are enough for a large pot.',
  'Wait for three minutes, then pour the tea through a sieve.',
] as const
const page = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`

describe('a passage that was split or merged', () => {
  it.each([
    ['a paragraph', `${kettle} ${leaves}`, page(kettle, leaves)],
    ['a paragraph in three', `${kettle} ${leaves} ${wait}`, page(kettle, leaves, wait)],
    ['a paragraph in four short ones', 'Boil. Pour. Wait. Drink.', page('Boil.', 'Pour.', 'Wait.', 'Drink.')],
    ['short sentences', 'Boil it. Drink it.', page('Boil it.', 'Drink it.')],
    [
      'text without spaces',
      '茶は熱い湯で入れます。三分待ってから注ぎます。',
      page('茶は熱い湯で入れます。', '三分待ってから注ぎます。'),
    ],
    [
      'a paragraph with an image',
      `![a pot](pot.png) ${kettle} ${leaves}`,
      page(`![a pot](pot.png) ${kettle}`, leaves),
    ],
    ['a quote', `> ${kettle}\n> ${leaves}`, `> ${kettle}\n>\n> ${leaves}`],
  ])('is one cosmetic change: %s', (_, whole, parts) => {
    const around = (text: string): string => page('# Tea', 'How to make it.', text, 'Done at last.')
    const [split, ...more] = compare(around(whole), around(parts)).changes
    expect(more).toEqual([])
    expect(split).toMatchObject({
      kind: 'edited',
      label: 'cosmetic',
      reasons: [{ code: 'segmentsSplit' }],
      before: { segments: 1 },
    })
    expect(told(around(parts), around(whole))).toEqual([
      `edited cosmetic ${split?.after?.segments}:1 segmentsMerged`,
    ])
  })

  it('has both texts whole, with an empty line at the break, and reaches from first to last', () => {
    const [change] = compare(page('# Tea', `${kettle} ${leaves}`), page('# Tea', kettle, leaves)).changes
    expect(change?.after).toEqual({
      segments: 2,
      text: `${kettle}\n\n${leaves}`,
      range: { start: 7, end: 9 + kettle.length + leaves.length },
      lines: [3, 5],
    })
    expect(change?.before).toMatchObject({ segments: 1, text: `${kettle} ${leaves}`, lines: [3, 3] })
  })

  it('counts each of its segments once, under the label of the whole', () => {
    const { counts } = compare(page(`${kettle} ${leaves}`, wait), page(kettle, leaves, wait))
    expect(counts).toMatchObject({ total: 3, unchanged: 1, cosmetic: 2, added: 0, removed: 0 })
    const back = compare(page(kettle, leaves, wait), page(`${kettle} ${leaves}`, wait))
    expect(back.counts).toMatchObject({ total: 2, unchanged: 1, cosmetic: 1, added: 0, removed: 0 })
  })

  it('is judged by its words when they changed too', () => {
    const cold = leaves.replace('are enough', 'are not enough')
    const [change] = compare(page(`${kettle} ${leaves}`), page(kettle, cold)).changes
    expect(change).toMatchObject({ label: 'substantive', reasons: [{ code: 'segmentsSplit' }, {}] })
  })

  it('is mechanical when it is a list item: the list is another', () => {
    const [whole, parts] = [`- ${kettle} ${leaves}\n- ${wait}`, `- ${kettle}\n- ${leaves}\n- ${wait}`]
    expect(told(whole, parts)).toEqual(['edited mechanical 1:2 segmentsSplit'])
    expect(told(parts, whole)).toEqual(['edited mechanical 2:1 segmentsMerged'])
  })

  it('is mechanical when its parts became list items, or a heading went into the text', () => {
    expect(told(page(`${kettle} ${leaves}`), `- ${kettle}\n- ${leaves}\n`)).toEqual([
      'edited mechanical 1:2 segmentsSplit markupChanged',
    ])
    expect(told(page('## Hot water', kettle), page(`Hot water\n${kettle}`))).toEqual([
      'edited mechanical 2:1 segmentsMerged markupChanged',
    ])
  })

  it('is none when something else stands between the parts', () => {
    const code = '```sh\nboil --water\n```'
    const parts = page(kettle, code, leaves)
    expect(compare(page(`${kettle} ${leaves}`, code), parts).changes.length).toBeGreaterThan(1)
    expect(told(page(kettle, leaves), page(`${kettle}\n\n{{ break() }}\n\n${leaves}`))).toEqual([
      'edited mechanical 1:1 markupChanged',
    ])
  })

  it('is not told of code', () => {
    const code = (text: string): string => `\`\`\`\n${text}\n\`\`\``
    const parts = page(code('fill(kettle)\nboil(water)'), code('pour(tea)\ndrink(tea)'))
    const whole = page(code('fill(kettle)\nboil(water)\npour(tea)\ndrink(tea)'))
    expect(compare(whole, parts).changes.every(({ after }) => (after?.segments ?? 0) < 2)).toBe(true)
  })
})

describe('a sentence that moved to the neighbour', () => {
  it('is one cosmetic change of both', () => {
    const before = page(`${kettle} ${leaves}`, wait)
    const after = page(kettle, `${leaves} ${wait}`)
    expect(told(before, after)).toEqual(['edited cosmetic 2:2 sentenceMoved'])
    expect(told(after, before)).toEqual(['edited cosmetic 2:2 sentenceMoved'])
    expect(compare(before, after).counts).toMatchObject({ total: 2, cosmetic: 2 })
  })

  it('is a substantive one between the items of a list, of which it says something else', () => {
    const item = 'It takes only a few minutes.'
    expect(told(`- ${kettle} ${item}\n- ${wait}\n`, `- ${kettle}\n- ${item} ${wait}\n`)).toEqual([
      'edited substantive 2:2 sentenceMoved',
    ])
  })
})

describe('a passage that was written anew', () => {
  it('was removed and added', () => {
    expect(told(page(kettle, leaves), page(kettle, 'Cups are in the cupboard above the sink.'))).toEqual([
      'removed substantive 1:0 segmentRemoved',
      'added substantive 0:1 segmentAdded',
    ])
  })

  it('was edited when it is a typo, however short', () => {
    expect(told('# Introducton\n', '# Introduction\n')).toHaveLength(1)
    expect(told(page('# Introducton', kettle), page('# Introduction', kettle))).toHaveLength(1)
  })

  it('shares more than a link with what it became', () => {
    const link = (name: string): string =>
      `<a href="https://example.org/${name}" class="external-link" target="_blank">${name}</a>`
    expect(told(page(link('kettles')), page(link('harbours')))).toHaveLength(2)
  })
})

describe('a heading', () => {
  it.each([
    ['# to ##', '# Tea', '## Tea'],
    ['with its line', 'Tea\n===', 'Tea\n---'],
    ['written otherwise', 'Tea\n===', '## Tea ##'],
  ])('that changes its level is one mechanical change: %s', (_, old, fresh) => {
    const [change, ...more] = compare(page(old, kettle, leaves), page(fresh, kettle, leaves)).changes
    expect(more).toEqual([])
    expect(change).toMatchObject({
      label: 'mechanical',
      reasons: [{ code: 'headingLevel', before: '#', after: '##' }],
    })
  })

  it.each([
    ['with a line', '# Tea', 'Tea\n==='],
    ['with marks behind it', '## Tea', '## Tea ##'],
  ])('that is written otherwise is none: %s', (_, old, fresh) => {
    expect(told(page(kettle, old, leaves), page(kettle, fresh, leaves))).toEqual([])
  })

  it('that was renamed is the same while its text is', () => {
    expect(told(page('# Preparation', kettle), page('# Before you start', kettle))).toHaveLength(1)
    expect(told(page('# Preparation', kettle), page('# Before you start', wait, kettle))).toHaveLength(2)
    expect(told(page('# Preparation', kettle), page('# Harbours', 'Boats lie on the mud.'))).toHaveLength(4)
  })
})

describe('a list in another order', () => {
  it.each([
    ['short bullets', '- Open\n- Close\n- Wait\n', '- Close\n- Open\n- Wait\n'],
    ['steps', '1. Open\n2. Close\n3. Wait\n', '1. Close\n2. Open\n3. Wait\n'],
    ['long items', `- ${kettle}\n- ${leaves}\n- ${wait}\n`, `- ${leaves}\n- ${kettle}\n- ${wait}\n`],
  ])('has one item that moved: %s', (_, before, after) => {
    expect(told(before, after)).toEqual(['edited moved mechanical 1:1 itemsReordered'])
    expect(compare(before, after).counts).toMatchObject({ total: 3, unchanged: 2, mechanical: 1, moved: 1 })
  })

  it('may be a list in a list', () => {
    const list = (...items: string[]): string => `- a\n${items.map(item => `  - ${item}\n`).join('')}- b\n`
    expect(told(list('x', 'y', 'z'), list('y', 'z', 'x'))).toEqual([
      'edited moved mechanical 1:1 itemsReordered',
    ])
  })

  it('takes along what is in an item', () => {
    const changed = told('- a\n  - x\n  - y\n- b\n  - z\n', '- b\n  - z\n- a\n  - x\n  - y\n')
    expect(changed).toEqual(['edited moved mechanical 1:1 itemsReordered'])
    const steps = (...list: string[]): string => list.map((text, i) => `${i + 1}. ${text}\n\n`).join('')
    const [open, close] = ['open\n\n   ```sh\n   ls\n   ```', 'close\n\n   then wait']
    const { changes, counts } = compare(steps(open, close, 'go'), steps(close, open, 'go'))
    expect(changes.map(line)).toEqual(['edited moved mechanical 1:1 itemsReordered'])
    expect(counts).toMatchObject({ total: 5, unchanged: 4, mechanical: 1, moved: 2 })
  })

  it('is not told of short items that went to another list', () => {
    const lists = (a: string, b: string): string => page(a, 'In between.', b)
    const { changes } = compare(
      lists('- Open\n- No', '- Close\n- Yes'),
      lists('- Open\n- Yes', '- Close\n- No'),
    )
    expect(changes.some(({ label }) => label === 'substantive')).toBe(true)
  })

  it('tells what became of the words of an item that moved', () => {
    const before = `- ${kettle}\n- ${leaves}\n- ${wait}\n`
    const after = `- ${leaves}\n- ${wait}\n- ${kettle.replace('stove.', 'stove')}\n`
    expect(told(before, after)).toEqual(['edited moved mechanical 1:1 itemsReordered punctuation'])
  })
})

describe('a table', () => {
  const table = (...rows: string[][]): string =>
    rows
      .map(row => `| ${row.join(' | ')} |\n`)
      .toSpliced(1, 0, `|${'---|'.repeat(rows[0]?.length ?? 1)}\n`)
      .join('')
  const head = ['Tea', 'Minutes']
  const rows = [head, ['green', '2'], ['black', '3'], ['white', '2']]

  it.each([1, 2, 3, 4])('gets a row as one change, at %i', at => {
    const { changes, counts } = compare(table(...rows), table(...rows.toSpliced(at, 0, ['yellow', '2'])))
    expect(changes.map(line)).toEqual(['added substantive 0:2 segmentAdded'])
    expect(changes[0]).toMatchObject({ after: { text: 'yellow | 2', segments: 2 } })
    expect(counts).toMatchObject({ total: 10, unchanged: 8, added: 2, moved: 0 })
  })

  it.each([1, 2, 3])('loses a row as one change, at %i', at => {
    const { changes, counts } = compare(table(...rows), table(...rows.toSpliced(at, 1)))
    expect(changes.map(line)).toEqual(['removed substantive 2:0 segmentRemoved'])
    expect(counts).toMatchObject({ total: 6, unchanged: 6, removed: 2 })
  })

  it('gets edits of the cells that changed', () => {
    expect(told(table(...rows), table(...rows.with(1, ['green', '4'])))).toEqual([
      'edited mechanical 1:1 numberChanged',
    ])
    const { changes } = compare(table(...rows), table(...rows.with(1, ['herbal', '2'])))
    expect(changes.map(change => [change.before?.text, change.after?.text])).toEqual([['green', 'herbal']])
  })

  it.each([0, 1, 2])('gets and loses a column as one change, at %i', at => {
    const names = ['Origin', 'China', 'India', 'Nepal']
    const wider = rows.map((row, i) => row.toSpliced(at, 0, names[i] ?? ''))
    expect(told(table(...rows), table(...wider))).toEqual(['added substantive 0:4 segmentAdded'])
    expect(told(table(...wider), table(...rows))).toEqual(['removed substantive 4:0 segmentRemoved'])
  })

  it('has rows in another order as moved rows', () => {
    const { changes, counts } = compare(table(...rows), table(head, ...rows.slice(1).toReversed()))
    expect(changes.map(line)).toEqual([
      'edited moved mechanical 2:2 rowsReordered',
      'edited moved mechanical 2:2 rowsReordered',
    ])
    expect(counts).toMatchObject({ total: 8, unchanged: 4, mechanical: 4, moved: 4 })
  })

  it('never gives its cells to another table', () => {
    const other = [
      ['Cup', 'Size'],
      ['green', '2'],
    ]
    const before = page(table(...rows), 'Cups are here.', table(...other))
    const after = page(table(...rows.toSpliced(1, 1)), 'Cups are here.', table(...other, ['red', '2']))
    expect(told(before, after)).toEqual([
      'removed substantive 2:0 segmentRemoved',
      'added substantive 0:2 segmentAdded',
    ])
  })
})

describe('a section in another place', () => {
  const tea = page('## Tea', kettle, '- hot\n- cold', '| a | b |\n|---|---|\n| 1 | 2 |', 'Yes.')
  const cups = page(
    '## Cups',
    'Cups are in the cupboard above the sink.',
    'Yes.',
    '![a cup](cup.png)',
    'They break.',
  )
  it('is moved with all that is in it, and nothing was edited', () => {
    const { changes, counts } = compare(`# All\n\n${tea}\n${cups}`, `# All\n\n${cups}\n${tea}`)
    expect(changes).toEqual([])
    expect(counts).toMatchObject({ unchanged: counts.total })
    expect(counts.moved).toBeGreaterThan(0)
  })

  it('may have an edit in it', () => {
    const edited = tea.replace('fresh', 'warm')
    expect(
      told(`# All\n\n${tea}\n${cups}`, `# All\n\n${cups}\n${edited}`).map(text => text.split(' ')[0]),
    ).toEqual(['edited'])
  })
})

describe('reasons of the edit script', () => {
  it('have words', () => {
    const root = resolve(import.meta.dirname, '../..')
    const folder = join(root, 'src/freshness')
    const codes = readdirSync(folder, { recursive: true })
      .map(String)
      .filter(name => /(?:judge|describe|compare)-\w+\.ts$/.test(name))
      .flatMap(name =>
        Array.from(readFileSync(join(folder, name), 'utf8').matchAll(/(?:code: |[?:] )'(\w+)'/g)),
      )
      .map(([, code]) => code)
      .filter(code => /^(?:segment|sentence|items|rows|heading|markup|switched|language)/.test(code ?? ''))
    const words: unknown = JSON.parse(readFileSync(join(root, 'locales/en/edits.json'), 'utf8'))
    expect(codes).toContain('rowsReordered')
    expect(codes).toContain('segmentsMerged')
    for (const code of codes) expect(words).toHaveProperty(code ?? '')
  })
})
