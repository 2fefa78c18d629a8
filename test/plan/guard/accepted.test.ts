import { describe, expect, it } from 'vitest'
import { accepted, type AcceptanceFacts } from '../../../src/plan/guard/accepted.ts'

const [A, B] = ['aaaaaaaaaa', 'bbbbbbbbbb']
const HEAD = 'f'.repeat(40)
const [EARLY, LISTED, LATER] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z']

function facts(some: Partial<AcceptanceFacts> = {}): AcceptanceFacts {
  const nobody = { requested: [], comments: [], reviews: [], writers: [] }
  const listed = new Map([A, B].map(key => [key, LISTED]))
  return { author: 'mika', head: HEAD, listed, ...nobody, ...some }
}

function comment(author: string, body: string, some: object = {}): AcceptanceFacts['comments'][number] {
  return { author, association: 'NONE', body, updatedAt: LATER, ...some }
}

function review(author: string, some: object = {}): AcceptanceFacts['reviews'][number] {
  return { author, association: 'MEMBER', state: 'approved', commit: HEAD, body: '', at: LATER, ...some }
}

function keysOf(some: Partial<AcceptanceFacts>): string[] {
  return accepted(facts(some)).map(({ key, by }) => `${key[0] ?? ''} ${by}`)
}

describe('who may accept', () => {
  const cases: readonly (readonly [who: string, may: boolean, login: string, association: string])[] = [
    ['the author', true, 'mika', 'FIRST_TIME_CONTRIBUTOR'],
    ['the author in other letters', true, 'Mika', 'NONE'],
    ['somebody asked for a review', true, 'noor', 'NONE'],
    ['the owner', true, 'olga', 'OWNER'],
    ['a member', true, 'olga', 'MEMBER'],
    ['a collaborator', true, 'olga', 'COLLABORATOR'],
    ['a private member who may write', true, 'priv', 'CONTRIBUTOR'],
    ['a contributor', false, 'carl', 'CONTRIBUTOR'],
    ['anybody', false, 'eve', 'NONE'],
    ['a mannequin', false, 'eve', 'MANNEQUIN'],
    ['a newcomer', false, 'eve', 'FIRST_TIMER'],
    ['a bot that is a collaborator', false, 'helper[bot]', 'COLLABORATOR'],
    ['an account that is gone', false, 'ghost', 'OWNER'],
  ]
  it.each(cases)('%s: %s, by a comment and by a review', (_, may, login, association) => {
    const known = { requested: ['noor'], writers: ['priv'] }
    const comments = [comment(login, `/translate accept ${A}`, { association })]
    expect(keysOf({ ...known, comments })).toEqual(may ? [`a ${login}`] : [])
    const reviews = [review(login, { association })]
    expect(keysOf({ ...known, reviews })).toEqual(may ? [`a ${login}`, `b ${login}`] : [])
  })
})

describe('what a comment accepts', () => {
  it('is what it names, as long as that is listed with the same text', () => {
    const said = comment('mika', `/translate accept ${A} cccccccccc`)
    expect(keysOf({ comments: [said] })).toEqual(['a mika'])
    expect(keysOf({ comments: [said], listed: new Map([[B, LISTED]]) })).toEqual([])
    const early = { ...said, updatedAt: EARLY }
    expect(keysOf({ comments: [early] })).toEqual([])
    expect(keysOf({ comments: [early], listed: new Map([[A, null]]) })).toEqual(['a mika'])
  })

  it('is, without keys, what had been listed then', () => {
    const listed = new Map([
      [A, LISTED],
      [B, '2026-01-04T00:00:00Z'],
      ['cccccccccc', null],
    ])
    expect(keysOf({ comments: [comment('mika', '/translate accept')], listed })).toEqual(['a mika'])
    expect(
      keysOf({ comments: [comment('mika', '/translate accept', { updatedAt: EARLY })], listed }),
    ).toEqual([])
  })

  it('adds to what was accepted before, and the first one who said so is named', () => {
    const comments = [
      comment('olga', '/translate accept', { association: 'OWNER', updatedAt: '2026-01-05T00:00:00Z' }),
      comment('mika', `/translate accept ${B}`),
    ]
    expect(keysOf({ comments })).toEqual(['a olga', 'b mika'])
    expect(accepted(facts({ comments }))[0]).toEqual({
      key: A,
      by: 'olga',
      commit: HEAD,
      at: '2026-01-05T00:00:00Z',
    })
  })
})

describe('what a review accepts', () => {
  it.each([
    ['of another head', { commit: 'e'.repeat(40) }],
    ['of no known head', { commit: null }],
    ['that only comments', { state: 'commented' }],
    ['that asks for changes', { state: 'changes-requested' }],
    ['that was dismissed', { state: 'dismissed', body: '/translate accept' }],
    ['that is not handed in', { state: 'pending', at: null, body: '/translate accept' }],
  ])('is nothing, of one %s', (_, some) => {
    expect(keysOf({ reviews: [review('olga', some)] })).toEqual([])
  })

  it('is nothing where the same person asked for changes later', () => {
    const second = review('olga', { state: 'changes-requested', at: '2026-01-09T00:00:00Z' })
    expect(keysOf({ reviews: [review('olga'), second] })).toEqual([])
    const remark = { ...second, state: 'commented' }
    expect(keysOf({ reviews: [review('olga'), remark] })).toEqual(['a olga', 'b olga'])
  })

  it('is what its text names, like a comment', () => {
    const some = { state: 'commented', commit: 'e'.repeat(40), body: `Good.\n/translate accept ${B}` }
    expect(keysOf({ reviews: [review('olga', some)] })).toEqual(['b olga'])
  })
})
