import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../src/document/parsers.ts'
import { carryIn, outcomesOf } from '../support/carry.ts'

beforeAll(() => loadParser('satteri'))

const post = (field: string) => `---\n${field}\n---\n\nText.\n`
const BEFORE = post('description: The post about version 1.65 of it')
const AFTER = post('description: The post about version 1.66 of it')

describe('a front-matter field of several lines', () => {
  it.each([
    ['folded', 'description: >-\n  バージョン\n  1.65 の\n  投稿'],
    ['literal', 'description: |\n  バージョン 1.65 の\n  投稿'],
    ['in quotes', 'description: "バージョン\n  1.65 の \\"投稿\\"\n  です"'],
    ['plain', 'description: バージョン\n  1.65 の投稿'],
  ])('keeps its line breaks: %s', (_, field) => {
    const plan = carryIn({ before: BEFORE, after: AFTER, target: post(field) })
    expect([outcomesOf(plan), plan.text]).toEqual([['carried'], post(field.replace('1.65', '1.66'))])
  })

  it('keeps CRLF', () => {
    const target = post('description: >-\n  バージョン\n  1.65 の投稿').replaceAll('\n', '\r\n')
    expect(carryIn({ before: BEFORE, after: AFTER, target }).text).toBe(target.replace('1.65', '1.66'))
  })
})
