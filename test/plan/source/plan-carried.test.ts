import { expect, it } from 'vitest'
import { approvalsToRemove, planCarried } from '../../../src/plan/source/plan-carried.ts'

const edit = (id: string) => ({ id, before: ['Wait 20 minutes.'], after: ['Wait 30 minutes.'], reasons: [] })
const edits = ['a', 'b', 'c', 'd', 'e'].map(edit)
const held = {
  locale: 'ja',
  translations: [
    { id: 'a', text: '20 分待つ', translationId: 1, isCurrent: false },
    { id: 'b', text: '20 分', translationId: 2, isCurrent: true },
    { id: 'c', text: '30 分', translationId: 3, isCurrent: false },
    { id: 'd', text: '少し待つ', translationId: 4, isCurrent: false },
    { id: 'e', text: '20 分', translationId: 6, isCurrent: false },
    { id: 'z', text: '20', translationId: 5, isCurrent: true },
  ],
  approvals: [
    { approvalId: 10, id: 'a', translationId: 1 },
    { approvalId: 11, id: 'c', translationId: 3 },
    { approvalId: 12, id: 'c', translationId: 9 },
    { approvalId: 13, id: 'd', translationId: 4 },
    { approvalId: 14, id: 'z', translationId: 5 },
  ],
}

it('plans what each translation gets, and what no translation can follow', () => {
  expect(planCarried(edits, held)).toEqual({
    suggested: [
      { id: 'a', text: '30 分待つ', isApproved: true },
      { id: 'b', text: '30 分', isApproved: false },
    ],
    already: ['c'],
    left: ['d'],
  })
})

it('leaves no approval of a text that is behind', () => {
  const good = new Map([
    ['a', 20],
    ['c', 3],
  ])
  expect(approvalsToRemove(held.approvals, { reopened: new Set(['d']), good })).toEqual([10, 12, 13])
})
