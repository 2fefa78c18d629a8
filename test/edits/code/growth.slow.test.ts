import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'
import { findBareCode } from '../../../src/edits/code/find-code.ts'
import { tokenise } from '../../../src/edits/tokens/tokenise.ts'
import { growthOf } from '../../support/growth.ts'
import { nasty } from './nasty.ts'

/** Between linear, with what memory costs, and quadratic, which is 100. */
const MOST = 50
/** UTF-16 units of the longer text. */
const SIZE = 50_000

type Work = (text: string) => unknown

/** Ways in which a text is read before its words are. */
const works: Readonly<Record<string, Work>> = {
  'cut into tokens': text => tokenise(text),
  'judged as code that is known': text =>
    classifyEdit({ before: text, after: `${text}\nx = 1`, kind: 'code', language: 'js' }),
  'judged as code that is not known': text =>
    classifyEdit({ before: text, after: `${text}\nx = 1`, kind: 'code' }),
  'judged as front matter': text =>
    classifyEdit({ before: `a: ${text}`, after: `b: ${text}`, kind: 'front-matter' }),
  'searched for code': text => findBareCode(text),
}

describe('a text ten times as long takes nowhere near a hundred times as long', () => {
  for (const [how, work] of Object.entries(works))
    it.each(Object.entries(nasty))(`when it is ${how}: %s`, (_, make) => {
      const growth = growthOf(size => {
        const text = make(size)
        return () => work(text)
      }, SIZE)
      expect(growth).toBeLessThan(MOST)
    })
})

describe('a megabyte is judged', () => {
  it.each(['different words', 'one sentence', 'white space', 'lone surrogates', 'open angles'])(
    '%s',
    name => {
      const text = nasty[name]?.(1_000_000) ?? ''
      for (const kind of ['paragraph', 'code'] as const)
        expect(classifyEdit({ before: text, after: `${text} tea`, kind }).reasons).not.toEqual([])
    },
  )
})
