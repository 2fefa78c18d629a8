import { describe, expect, it } from 'vitest'
import { carryField } from '../../../src/carry/fields/carry-field.ts'
import { applySplices } from '../../../src/carry/splice.ts'

type Format = 'toml' | 'yaml'

const page = (format: Format, inner: string): string => {
  const fence = format === 'toml' ? '+++' : '---'
  return `${fence}\n${inner}\n${fence}\nText\n`
}

/** Front matter of the target after it, or the codes of what is left. */
function carryAll(before: string, after: string, target: string, field: string): string | string[] {
  const { splices, left } = carryField(
    { before: { text: before }, after: { text: after }, target: { text: target } },
    field,
  )
  if (left.length > 0) return left.map(({ code }) => code)
  const text = applySplices(target, splices)
  const again = carryField({ before: { text: before }, after: { text: after }, target: { text } }, field)
  expect(again).toEqual({ splices: [], left: [] })
  return text
}

const carry = (format: Format, [before, after, target]: readonly [string, string, string], field: string) => {
  const [a, b, c] = [before, after, target].map(inner => page(format, inner))
  const result = carryAll(a ?? '', b ?? '', c ?? '', field)
  return typeof result === 'string' ? result.split('\n').slice(1, -3).join('\n') : result
}

describe('a field that changed', () => {
  it.each([
    ['weight = 3', 'weight = 4', 'weight   = 3 # as in English', 'weight   = 4 # as in English', 'weight'],
    [
      'date = 2026-01-02',
      'date = 2026-01-03T10:00:00Z',
      'date = 2026-01-02',
      'date = 2026-01-03T10:00:00Z',
      'date',
    ],
    ['draft = true', 'draft = false', 'draft = true', 'draft = false', 'draft'],
    ['slug = "tea"', 'slug = "pot"', "slug = 'tea'", "slug = 'pot'", 'slug'],
    ['tags = ["a"]', 'tags = ["a", "b"]', "tags = [ 'a' ]", 'tags = ["a", "b"]', 'tags'],
    ['tags = ["a"]', 'tags = ["a", "b"]', 'tags = [\n  "a",\n]', 'tags = [\n  "a",\n  "b",\n]', 'tags'],
    [
      'tags = [\n "a", # x\n]',
      'tags = [\n "b", # y\n]',
      'tags = [\n "a", # x\n]',
      'tags = [\n "b", # y\n]',
      'tags',
    ],
    [
      '[extra]\nn = 1',
      '[extra]\nn = 1.5',
      'extra = { m = 2, n = 1 }',
      'extra = { m = 2, n = 1.5 }',
      'extra.n',
    ],
    ['a = 1', 'a = "one"', 'a = 1', 'a = "one"', 'a'],
    ['a = 1', 'a = [1]', 'a = 1', 'a = [1]', 'a'],
    ['title = "Tea"', 'title = "Pot of \\"tea\\""', 'title = "Tea"', 'title = "Pot of \\"tea\\""', 'title'],
  ])('is exchanged in TOML: %s → %s', (before, after, target, expected, field) => {
    expect(carry('toml', [before, after, target], field)).toBe(expected)
  })

  it.each([
    ['weight: 3', 'weight: 4', 'weight:   3 # as in English', 'weight:   4 # as in English', 'weight'],
    ['date: 2026-01-02', 'date: 2026-01-03', 'date: "2026-01-02"', 'date: "2026-01-03"', 'date'],
    ['date: "2026-01-02"', "date: '2026-01-03'", 'date: 2026-01-02', 'date: 2026-01-03', 'date'],
    ['slug: tea', 'slug: "yes"', 'slug: tea', 'slug: "yes"', 'slug'],
    ['slug: tea', 'slug: pot', "slug: 'tea'", "slug: 'pot'", 'slug'],
    ['tags: [a]', 'tags: [a, b]', 'tags:\n  - a\ntitle: x', 'tags:\n  - a\n  - b\ntitle: x', 'tags'],
    ['tags:\n  - a', 'tags:\n  - a\n  - b: c', 'tags:\n  - a', 'tags:\n  - a\n  - b: c', 'tags'],
    ['tags:\n- a', 'tags:\n- b', 'tags: ["a"]', 'tags: ["b"]', 'tags'],
    ['x:\n  y: 1', 'x:\n  y: 2', 'x: { y: 1, z: 3 }', 'x: { y: 2, z: 3 }', 'x.y'],
  ])('is exchanged in YAML: %s → %s', (before, after, target, expected, field) => {
    expect(carry('yaml', [before, after, target], field)).toBe(expected)
  })

  it.each([
    ['weight = 3', 'weight = 4', 'weight: 3', 'weight: 4', 'weight'],
    ['date = 2026-01-02', 'date = 2026-01-03', 'date: 2026-01-02', 'date: 2026-01-03', 'date'],
    ['slug = "a"', 'slug = "b: c"', 'slug: a', 'slug: "b: c"', 'slug'],
    ['tags = ["a"]', 'tags = ["a", "b"]', 'tags:\n  - a', 'tags:\n  - a\n  - b', 'tags'],
  ])('is carried from TOML into YAML and back: %s → %s', (before, after, target, expected, field) => {
    expect(carryAll(page('toml', before), page('toml', after), page('yaml', target), field)).toBe(
      page('yaml', expected),
    )
    expect(carryAll(page('yaml', target), page('yaml', expected), page('toml', before), field)).toBe(
      page('toml', after),
    )
  })

  it('keeps the line ends of the target', () => {
    const [before, after] = ['tags = [\n  "a",\n]', 'tags = [\n  "b",\n  "c",\n]'].map(inner =>
      page('toml', inner),
    )
    const result = carryAll(before ?? '', after ?? '', (before ?? '').replaceAll('\n', '\r\n'), 'tags')
    expect(result).toBe((after ?? '').replaceAll('\n', '\r\n'))
  })

  it.each([
    ['weight = 3', 'weight = 4', 'weight = 5', 'cannotCarryTranslated'],
    ['weight = 3', 'weight = 4', 'weight = "3"', 'cannotCarryTranslated'],
    ['weight = 3', 'weight = 4', 'title = "Tee"', 'cannotCarryMissing'],
    ['weight = [1]', 'weight = [2]', 'weight = [\n  1, # eins\n]', 'cannotCarryUnread'],
  ])('is left where the target has another: %s → %s in %s', (before, after, target, code) => {
    expect(carry('toml', [before, after, target], 'weight')).toEqual([code])
  })

  it('is left where the other format cannot say it, or nothing can be read', () => {
    const hex = ['a = 0xff', 'a = 0xfe'] as const
    expect(carryAll(page('toml', hex[0]), page('toml', hex[1]), page('yaml', 'a: 255'), 'a')).toBe(
      page('yaml', 'a: 254'),
    )
    expect(carryAll(page('toml', 'a = inf'), page('toml', 'a = nan'), page('yaml', 'a: .inf'), 'a')).toEqual([
      'cannotCarryUnread',
    ])
    expect(
      carryAll(
        page('yaml', 'b: &x 1\na: *x'),
        page('yaml', 'b: &x 1\na: 2'),
        page('yaml', 'b: &x 1\na: *x'),
        'a',
      ),
    ).toBe(page('yaml', 'b: &x 1\na: 2'))
    expect(carryAll(page('toml', 'a = 1'), page('toml', 'a = 2'), 'Text\n', 'a')).toEqual([
      'cannotCarryAbsent',
    ])
    expect(carryAll(page('toml', 'a = 1'), page('toml', 'a = 2'), page('toml', 'a = '), 'a')).toEqual([
      'cannotCarryAbsent',
    ])
    expect(carryAll(page('toml', 'a = 1'), page('toml', 'a ='), page('toml', 'a = 1'), 'a')).toEqual([
      'cannotCarryUnread',
    ])
  })

  it('changes nothing where the source did not change, or the target is newer', () => {
    expect(carry('toml', ['a = 1', 'a = 1', 'a = 7'], 'a')).toBe('a = 7')
    expect(carry('toml', ['a = "1"', "a = '1'", 'a = "1"'], 'a')).toBe('a = "1"')
    expect(carry('yaml', ['a: x', 'a: y', 'a: "y"'], 'a')).toBe('a: "y"')
  })
})

describe('a field that came', () => {
  it.each([
    [
      'title = "Tea"',
      'title = "Tea"\nweight = 3',
      'title = "Tee"\n[extra]\nx = 1',
      'title = "Tee"\nweight = 3\n[extra]\nx = 1',
      'weight',
    ],
    [
      'title = "Tea"',
      'title = "Tea"\n[extra]\ntags = [\n"a" ]',
      'title = "Tee"',
      'title = "Tee"\n\n[extra]\ntags = ["a"]',
      'extra.tags',
    ],
    ['title = "Tea"', 'title = "Tea"\nslug = "tea"', "title = 'Tee'", "title = 'Tee'\nslug = 'tea'", 'slug'],
  ])('is added in TOML: %s → %s', (before, after, target, expected, field) => {
    expect(carry('toml', [before, after, target], field)).toBe(expected)
  })

  it('is added in YAML, and left where the target has another already', () => {
    expect(carry('yaml', ['title: Tea', 'title: Tea\nweight: 3', 'title: Tee # x'], 'weight')).toBe(
      'title: Tee # x\nweight: 3',
    )
    expect(
      carry('yaml', ['title: Tea', 'title: Tea\nx:\n  tags:\n    - a\n    - "b: c"', 'title: Tee'], 'x.tags'),
    ).toBe('title: Tee\nx:\n  tags: ["a", "b: c"]')
    expect(carry('yaml', ['title: Tea', 'title: Tea\nweight: 3', 'weight: 4'], 'weight')).toEqual([
      'cannotCarryTranslated',
    ])
    expect(carry('yaml', ['title: Tea', 'title: Tea\nweight: 3', 'weight: 3'], 'weight')).toBe('weight: 3')
  })
})

describe('a field that went', () => {
  it.each([
    ['toml', 'a = 1\nb = 2', 'b = 2', '# x\na = 1\n# y\nb = 3', '# x\n# y\nb = 3', 'a'],
    ['toml', 't = [\n  1,\n]\nb = 2', 'b = 2', 't = [\n  1,\n]\nb = 3', 'b = 3', 't'],
    ['yaml', 'a: 1\nb: 2', 'b: 2', 'a: "x"\nb: 3\nc: 4', ['cannotCarryTranslated'], 'a'],
    ['yaml', 't:\n  - 1\nb: 2', 'b: 2', 't:\n  - 1\n\nb: 3', '\nb: 3', 't'],
    ['yaml', 'x:\n  a: 1\nb: 2', 'b: 2', 'x:\n  a: 1\nb: 3', ['cannotCarryPrune'], 'x.a'],
    ['toml', 'a = 1\nb = 2', 'b = 2', 'a = 1 # wichtig\nb = 3', ['cannotCarryPrune'], 'a'],
    ['toml', 'x.a = 1\nb = 2', 'b = 2', 'x = { a = 1 }\nb = 3', ['cannotCarryPrune'], 'x.a'],
    ['toml', 'a = 1\nb = 2', 'b = 2', 'b = 3', 'b = 3', 'a'],
  ] as const)(
    'is removed where it still has its old value (%s): %s → %s',
    (format, before, after, target, expected, field) => {
      expect(carry(format, [before, after, target], field)).toEqual(expected)
    },
  )
})
