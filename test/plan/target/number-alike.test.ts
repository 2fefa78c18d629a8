import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../src/exchange/types.ts'
import { numberAlike } from '../../../src/plan/target/number-alike.ts'

function x(id: string, shown?: string): Inline {
  return { type: 'x', id, content: [], ...(shown !== undefined && { shown }) }
}

function g(id: string, ...content: Inline[]): Inline {
  return { type: 'g', id, content }
}

describe('a text of git under the ids of translators’ side', () => {
  it.each<[string, Inline[], Inline[]]>([
    [
      'a code that the source writes otherwise now',
      ['Press ', x('t1', '`Ctrl+c`'), '.'],
      ['Press ', x('2', '`Ctrl+c`'), '.'],
    ],
    ['a link that leads elsewhere now', [g('t1', 'Here'), '.'], [g('3', 'Here'), '.']],
    ['a code within a link', [g('t1', 'See ', x('t2', '`a`'))], [g('1', 'See ', x('2', '`a`'))]],
  ])('is theirs: %s', (_, ours, theirs) => {
    expect(numberAlike(ours, theirs)).toBe(theirs)
  })

  it.each<[string, Inline[], Inline[]]>([
    ['other words', ['Press ', x('t1', '`a`')], ['Hit ', x('1', '`a`')]],
    ['another code', [x('t1', '`a`')], [x('1', '`b`')]],
    ['a code of which nobody says what it is', [x('t1')], [x('1')]],
    ['codes of the source that changed places', [x('1', '`a`')], [x('2', '`a`')]],
    ['a link that became a code', [g('t1', 'a')], [x('1', '`a`')]],
    ['words within a link', [g('t1', 'a')], [g('1', 'b')]],
    ['something more', ['a', x('t1', '`a`')], ['a', x('1', '`a`'), 'b']],
  ])('stays as it is: %s', (_, ours, theirs) => {
    expect(numberAlike(ours, theirs)).toBe(ours)
  })
})
