import { assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideIssue } from '../../../src/plan/requests/decide-issue.ts'
import { decidePull } from '../../../src/plan/requests/decide-pull.ts'
import type { Fate } from '../../../src/plan/requests/types.ts'
import { cases } from '../../support/cases.ts'

const FREE = { left: 3, reopen: false }
const pull = { isEnabled: true, hasContent: true, isConflicting: false }
const issue = { isEnabled: true, hasWork: true, hasUnknown: false, isHeld: false }

describe('a pull request', () => {
  it.each([
    ['none', 'open'],
    ['open', 'refresh'],
    ['merged', 'open'],
    ['done', 'open'],
    ['declined', 'declined'],
  ] as const)('that is %s, with something to commit: %s', (fate, action) => {
    expect(decidePull(pull, fate, FREE)).toBe(action)
  })

  it('in which nothing is left is closed; where there is none, nothing is done', () => {
    expect(decidePull({ ...pull, hasContent: false }, 'open', FREE)).toBe('close')
    expect(decidePull({ ...pull, hasContent: false }, 'merged', FREE)).toBe('none')
  })

  it('whose branch needs a person is left to one', () => {
    expect(decidePull({ ...pull, isConflicting: true }, 'open', FREE)).toBe('conflict')
  })

  it('that a person closed is opened again when somebody asks', () => {
    expect(decidePull(pull, 'declined', { ...FREE, reopen: true })).toBe('reopen')
  })
})

describe('a tracking issue', () => {
  it.each([
    ['none', 'open'],
    ['open', 'refresh'],
    ['done', 'open'],
    ['declined', 'declined'],
  ] as const)('that is %s, with work that no pull request tells: %s', (fate, action) => {
    expect(decideIssue(issue, fate, FREE)).toBe(action)
  })

  it('is not opened where a pull request tells the same, and stays up to date where it is open', () => {
    expect(decideIssue({ ...issue, isHeld: true }, 'none', FREE)).toBe('none')
    expect(decideIssue({ ...issue, isHeld: true }, 'open', FREE)).toBe('refresh')
  })

  it('is closed when the work is done', () => {
    expect(decideIssue({ ...issue, hasWork: false }, 'open', FREE)).toBe('close')
    expect(decideIssue({ ...issue, hasWork: false }, 'declined', FREE)).toBe('none')
  })

  it('stays as it is where a translation has no basis, so that nobody can tell what is left', () => {
    expect(decideIssue({ ...issue, hasWork: false, hasUnknown: true }, 'open', FREE)).toBe('none')
    expect(decideIssue({ ...issue, hasUnknown: true }, 'open', FREE)).toBe('refresh')
  })
})

const fates = constantFrom<Fate>('none', 'open', 'merged', 'declined', 'done')
const allowances = record({ left: integer({ min: 0, max: 2 }), reopen: boolean() })
const isNew = (action: string): boolean => action === 'open' || action === 'reopen'

describe('whatever there is', () => {
  it('nothing is opened for a locale that is not enabled, nor beyond the allowance, nor what a person closed', () => {
    const sides = record({ isEnabled: boolean(), hasContent: boolean(), isConflicting: boolean() })
    const works = record({
      isEnabled: boolean(),
      hasWork: boolean(),
      hasUnknown: boolean(),
      isHeld: boolean(),
    })
    assert(
      property(sides, works, fates, allowances, (side, work, fate, allowance) => {
        const ofIssue = fate === 'merged' ? 'none' : fate
        const actions = [
          { action: decidePull(side, fate, allowance), isEnabled: side.isEnabled },
          { action: decideIssue(work, ofIssue, allowance), isEnabled: work.isEnabled },
        ]
        for (const { action, isEnabled } of actions) {
          if (!isEnabled) expect(['none', 'report']).toContain(action)
          if (isNew(action)) expect([isEnabled, allowance.left > 0]).toEqual([true, true])
          if (fate === 'declined' && isNew(action))
            expect([action, allowance.reopen]).toEqual(['reopen', true])
        }
      }),
      { numRuns: cases(200) },
    )
  })
})
