import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../src/edits/classify.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const words = new Map(
  read('locales/en/edits.json')
    .split('\n')
    .flatMap(line => entryOf(line)),
)
const sources = [
  ...readdirSync(join(root, 'src/edits'), { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.ts'))
    .map(name => read(`src/edits/${name}`)),
  read('src/freshness/judge-segment.ts'),
  read('src/freshness/describe-changes.ts'),
]

function entryOf(line: string): [string, string][] {
  const entry = /^ {2}"(\w+)": "(.*)",?$/.exec(line)
  return entry === null ? [] : [[entry[1] ?? '', entry[2] ?? '']]
}

describe('words for reasons', () => {
  it('stand for every code that is written out in the source', () => {
    const literals = sources.flatMap(text => Array.from(text.matchAll(/[{,(] code: '(\w+)'|'(segment\w+)'/g)))
    const rules = Array.from(read('src/edits/prose/explain.ts').matchAll(/(?:return|\?) '(\w+)'/g))
    const written = [...literals, ...rules].map(match => match[1] ?? match[2] ?? '')
    expect(written.length).toBeGreaterThan(15)
    expect(written.filter(code => !words.has(code))).toEqual([])
  })

  it('stand for every code that is put together', () => {
    const pieces = [
      '`a`',
      '[a](b)',
      '3',
      '<br>',
      '{{ a.b }}',
      '{#a}',
      '![](a)',
      '[^1]',
      'http://a.b/c',
      '☕',
      '<!-- a -->',
    ]
    const codes = pieces.flatMap(piece => {
      const other = piece.replaceAll(/[ab13☕]/gu, sign => (sign === '☕' ? '🍵' : '7'))
      const edits = [
        ['x y', `x ${piece} y`],
        [`x ${piece} y`, 'x y'],
        [`x ${piece} y`, `x ${other} y`],
        [`x ${piece} and ${other} y`, `x ${other} and ${piece} y`],
      ]
      return edits.flatMap(([before = '', after = '']) =>
        classifyEdit({ before, after }).reasons.map(({ code }) => code),
      )
    })
    expect(new Set(codes).size).toBeGreaterThan(30)
    expect(codes.filter(code => !words.has(code))).toEqual([])
  })

  it('show only sides that the reason has', () => {
    const edits = [
      ['The cup is here.', 'This cup is not here.'],
      ['See all the teas.', 'See all of the teas.'],
      ['See cup.', 'See the `cup`.'],
      ['Tea the now is hot, see', 'Tea the is now hot'],
    ]
    for (const [before = '', after = ''] of edits) {
      for (const reason of classifyEdit({ before, after }).reasons) {
        const sides = Array.from(
          (words.get(reason.code) ?? '').matchAll(/\{\{(\w+)\}\}/g),
          match => match[1] ?? '',
        )
        expect(Object.keys(reason)).toEqual(expect.arrayContaining(sides))
      }
    }
  })
})
