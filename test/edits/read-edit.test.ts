import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyProse } from '../../src/edits/prose/classify-prose.ts'
import { readAround, readWhole } from '../../src/edits/prose/read-edit.ts'
import { cases } from '../support/cases.ts'

const wholly = (before: string, after: string) => classifyProse({ before, after }, readWhole)
const nearby = (before: string, after: string) => classifyProse({ before, after }, readAround)

const KETTLE =
  'Fill the kettle with fresh water, put it on the [stove](stove.md), and wait until `steam --all` comes out of it. ' +
  'Then pour the water over the leaves in the [pot] and wait for three minutes. Or wait for four, as you like it best.'

describe('reading around a change', () => {
  it('leaves out what both texts have alike', () => {
    const { before, after, startsLate, endsEarly } = readAround({
      before: KETTLE,
      after: KETTLE.replace('over the', 'over'),
    })
    expect([startsLate, endsEarly]).toEqual([true, true])
    expect(before.length).toBeLessThan(25)
    expect(after.map(token => token.key).join(' ')).toContain('water over leaves')
  })

  it.each([
    ['a bracket that is closed behind the change', 'One [link with a name](here) to'],
    ['a quotation of code without an end', 'One ` to'],
    ['a tag', 'One <b class="x">bold</b> word, and'],
    ['an import', 'import Kettle from "kettle"\n\nAnd'],
    ['a template', 'One {{ kettle }} more, and'],
    ['a code span around it', 'One `and'],
  ])('judges like the whole in spite of %s', (_, text) => {
    for (const [before, after] of [
      [`${text} ${KETTLE}`, `${text} ${KETTLE.replace('pour', 'not pour')}`],
      [`${KETTLE} ${text} ${KETTLE}`, `${KETTLE.replace(', as', ' as')} ${text} ${KETTLE}`],
      [`${KETTLE}\n${text}`, `${KETTLE}\n${text.replace('One', 'A')}`],
    ] as const)
      expect(nearby(before, after)).toEqual(wholly(before, after))
  })

  const words = (
    "the a an of and with this not never no to is are it tea tea Tea teas pot pots don't cannot 3 three 3.5 - – ( ) , . ? " +
    '? "cup" `cup` `pot` `a b` [pot] [pot](a) [pot](b) [x][y] ![cup](a) [^1] [ ] [x] * ** _ \\ \\` \\[ ` `` [ ] ]( < > <b> { } {{ }} & ' +
    '&nbsp; ! import # - > 1. http://a.b/c a/b.md 茶 é e\u0301 👨‍🍳 \uFFFC : ::'
  ).split(' ')
  const gap = fc.constantFrom(' ', ' ', ' ', ' ', ' ', '\n', '  ', '\n  ', '\t', '')
  const text = fc
    .array(fc.tuple(fc.constantFrom(...words), gap), { maxLength: 40 })
    .map(all => all.flat().join(''))
  const plain = fc
    .array(fc.constantFrom(...words.slice(0, 45)), { minLength: 10, maxLength: 40 })
    .map(all => all.join(' '))

  it('judges any edit within any text like the whole', () => {
    fc.assert(
      fc.property(fc.oneof(text, plain), fc.oneof(text, plain), text, text, (head, tail, gone, come) => {
        const [before, after] = [`${head} ${gone} ${tail}`, `${head} ${come} ${tail}`]
        expect(nearby(before, after)).toEqual(wholly(before, after))
      }),
      { numRuns: cases(400) },
    )
  })

  it('judges a word more, less or other in a plain text like the whole', () => {
    const word = fc.constantFrom(...words)
    fc.assert(
      fc.property(plain, word, fc.nat(), fc.nat(2), (before, word, at, gone) => {
        const all = before.split(' ')
        all.splice(at % all.length, gone, word)
        expect(nearby(before, all.join(' '))).toEqual(wholly(before, all.join(' ')))
      }),
      { numRuns: cases(400) },
    )
  })
})
