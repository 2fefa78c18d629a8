import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { stateOf } from '../../src/freshness/state.ts'

beforeAll(() => loadParser('satteri'))

const compare = (before: string, after: string) => compareDocuments(extract(before), extract(after))
const page = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`
const told = (before: string, after: string): string[] =>
  compare(before, after).changes.map(({ kind, label, reasons }) =>
    [kind, label, ...reasons.map(({ code }) => code)].join(' '),
  )
const [alpha, beta, gamma] = [
  'Feed the cat in the morning.',
  'Brush the dog in the evening.',
  'Water the plants at noon, each day.',
]
const figure = (name: string, caption = '') => `{{< figure src="${name}.png"${caption} >}}`

describe('markup between segments whose neighbours changed', () => {
  it.each([
    ['passages that changed places', page(alpha, figure('a'), beta), page(beta, figure('b'), alpha)],
    ['a passage that came', page(alpha, figure('a'), beta), page(alpha, gamma, figure('b'), beta)],
    ['a passage that went', page(alpha, gamma, figure('a'), beta), page(alpha, figure('b'), beta)],
    ['the last passage', page(alpha, beta, figure('a')), page(alpha, beta, gamma, figure('b'))],
    ['the first passage', page(figure('a'), alpha), page(figure('b'), gamma, alpha)],
  ])('is told: %s', (_, before, after) => {
    for (const [old, fresh] of [
      [before, after],
      [after, before],
    ] as const) {
      const reasons = compare(old, fresh).changes.flatMap(change => change.reasons)
      const texts = reasons.filter(({ code }) => code === 'markupChanged')
      expect(texts.map(reason => reason.before ?? '').join('')).toContain('figure src=')
      expect(texts.map(reason => reason.after ?? '').join('')).toContain('figure src=')
    }
  })

  it('is not told where it only went along', () => {
    expect(told(page(alpha, figure('a'), beta), page(alpha, gamma, figure('a'), beta))).toEqual([
      'added substantive segmentAdded',
    ])
    expect(told(page(alpha, beta), page(alpha, '```sh\nls\n```', beta))).toEqual([
      'added mechanical segmentAdded',
    ])
    expect(told(page(alpha, beta), page(alpha, '{% note() %}', gamma, '{% end %}', beta))).toEqual([
      'added substantive segmentAdded markupChanged',
    ])
  })

  it('is a change of its own where there is no segment', () => {
    const found = compare('{{< inc file="a" >}}\n', '{{< inc file="b" >}}\n')
    expect(stateOf(found)).toBe('due')
    expect(found.counts).toMatchObject({ total: 0, unchanged: 0, mechanical: 0 })
    expect(found.changes).toMatchObject([
      {
        kind: 'edited',
        reasons: [{ code: 'markupChanged' }],
        before: { segments: 0 },
        after: { lines: [1, 1] },
      },
    ])
    expect(told('{{< inc file="a" >}}\n', '\n{{<  inc file="a" >}}')).toEqual([])
  })

  it('is told with the front matter where nothing else is there', () => {
    const post = (name: string) => `+++\ntitle = "Cats"\n+++\n\n{{< inc file="${name}" >}}\n`
    expect(told(post('a'), post('b'))).toEqual(['edited mechanical markupChanged'])
  })
})

describe('words that people read in markup between segments', () => {
  const red = figure('a', ' caption="A red cat"')
  const blue = figure('a', ' caption="A blue cat"')
  it.each([
    ['a shortcode', red, blue],
    ['a block tag', '{% note(title="Read it") %}', '{% note(title="Skip it all") %}'],
  ])('are a translator’s work: %s', (_, before, after) => {
    expect(told(page(alpha, before, beta), page(alpha, after, beta))).toEqual([
      'edited substantive markupWords markupChanged',
    ])
  })

  it('are so beside passages that moved, and in what came', () => {
    expect(stateOf(compare(page(alpha, red, beta), page(beta, blue, alpha)))).toBe('stale')
    expect(told(page(alpha, beta), page(alpha, red, beta))).toEqual([
      'edited substantive markupWords markupChanged',
    ])
    expect(told(page(alpha, red, beta), page(beta, red, alpha))).toEqual([])
  })

  it('are none where the machine reads them', () => {
    expect(told(page(alpha, figure('a'), beta), page(alpha, figure('b'), beta))).toEqual([
      'edited mechanical markupChanged',
    ])
  })
})
