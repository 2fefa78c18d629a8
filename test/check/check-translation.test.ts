import { beforeAll, describe, expect, it } from 'vitest'
import { checkTranslation } from '../../src/check/check-translation.ts'
import { RULE_IDS } from '../../src/check/rule-ids.ts'
import { RULES } from '../../src/check/rules.ts'
import { spotter } from '../../src/check/spot.ts'
import type { Rule } from '../../src/check/types.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { checkedOf } from '../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

/** Finds each `?`. */
const loud: Rule = {
  id: 'numbers',
  severity: 'warning',
  isDefault: true,
  find: ({ target }) =>
    Array.from(target.text.matchAll(/\?/g), ({ index }) => ({
      message: { code: 'check:numbers', params: {} },
      range: { start: index, end: index + 1 },
    })),
}
const wordy: Rule = {
  ...loud,
  id: 'tables',
  find: ({ target }) => loud.find({ ...checkedOf({ source: '', target: target.text }) }),
}
const placesIn = (target: string, source = 'x') => {
  const { findings, ignored } = checkTranslation(checkedOf({ source, target }), [loud])
  return { lines: findings.map(({ range }) => spotter(target)(range).line), ignored: ignored.length }
}

describe('the rules', () => {
  it('are those that can be named, in their order', () => {
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS)
  })

  it('run over one text; what they find comes in its order', () => {
    const { findings } = checkTranslation(checkedOf({ source: 'x', target: 'a? b?' }), [wordy, loud])
    expect(findings.map(({ rule, range }) => [range.start, rule.id])).toEqual([
      [1, 'tables'],
      [1, 'numbers'],
      [4, 'tables'],
      [4, 'numbers'],
    ])
  })

  it('are not held back when they throw', () => {
    const broken: Rule = {
      ...loud,
      find: () => {
        throw new TypeError('ours')
      },
    }
    expect(() => checkTranslation(checkedOf({ source: 'x', target: 'y' }), [broken])).toThrow('ours')
  })

  it('are silent about what does not parse, but for that', () => {
    const checked = checkedOf({ source: 'x', target: 'a?\n\n<b {\n', options: { format: 'mdx' } })
    const { findings } = checkTranslation(checked, [loud, ...RULES])
    expect(findings.map(({ rule, message }) => [rule.id, message.code])).toEqual([
      ['syntax', 'document:mdxSyntax'],
    ])
  })

  it('find nothing that is right for the source of now', () => {
    const [before, now] = ['See [it](https://a.b/1) here.', 'See [it](https://a.b/2) here.'].map(source =>
      checkedOf({ source, target: 'ここで[それ](https://a.b/2)を見てください。' }),
    )
    if (before === undefined || now === undefined) throw new Error('two were made')
    expect(checkTranslation(before, RULES).findings).toHaveLength(1)
    expect(checkTranslation(before, RULES, () => now).findings).toEqual([])
  })
})

describe('a comment', () => {
  const IGNORE = '<!-- translate: ignore numbers -->'

  it('silences a rule in the block that follows', () => {
    expect(placesIn(`a?\n\n${IGNORE}\nb?\nc?\n\nd?\n`)).toEqual({ lines: [1, 7], ignored: 2 })
    expect(placesIn(`${IGNORE}\n\n\nb?\n\nd?\n`)).toEqual({ lines: [6], ignored: 1 })
  })

  it('silences all rules when it names none, and several when it names them', () => {
    expect(placesIn('<!-- translate: ignore -->\nb?\n')).toEqual({ lines: [], ignored: 1 })
    expect(placesIn('<!-- translate: ignore tables, numbers -->\nb?\n')).toEqual({ lines: [], ignored: 1 })
    expect(placesIn('<!-- translate: ignore tables -->\nb?\n')).toEqual({ lines: [2], ignored: 0 })
  })

  it('reaches to the end of a code block', () => {
    expect(placesIn(`${IGNORE}\n\n\`\`\`\na?\n\nb?\n\`\`\`\n\nc?\n`)).toEqual({ lines: [9], ignored: 2 })
  })

  it('stands on a line of its own, in quotes and with CRLF too', () => {
    expect(placesIn(`a ${IGNORE} b?\n`)).toEqual({ lines: [1], ignored: 0 })
    expect(placesIn(`> ${IGNORE}\n>\n> b?\n\nc?\n`)).toEqual({ lines: [5], ignored: 1 })
    expect(placesIn(`${IGNORE}\r\nb?\r\n\r\nc?\r\n`)).toEqual({ lines: [4], ignored: 1 })
  })
})

describe('a place', () => {
  it('has columns in UTF-16 units and in characters', () => {
    const text = '一行\r\n👨‍👩‍👧 が!é\n'
    const at = text.indexOf('!')
    expect(spotter(text)({ start: at, end: at + 2 })).toEqual({
      range: { start: at, end: at + 2 },
      line: 2,
      column: 11,
      endLine: 2,
      endColumn: 13,
      character: 4,
      text: '!é',
    })
  })

  it('has the same column in a long line', () => {
    const text = `${'か👨‍👩‍👧ー'.repeat(900)}!`
    expect(spotter(text)({ start: text.length - 1, end: text.length }).character).toBe(2701)
  })
})
