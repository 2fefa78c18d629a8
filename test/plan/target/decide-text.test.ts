import { describe, expect, it } from 'vitest'
import { decideText } from '../../../src/plan/target/decide-text.ts'
import type { GitText, RemoteText, TargetDecision, TargetOptions } from '../../../src/plan/target/types.ts'

const git = (text: string, wasThere = false, isGood = true): GitText => ({ text: [text], wasThere, isGood })
const remote = (text: string, given: Partial<RemoteText> = {}): RemoteText => ({
  text: [text],
  wasThere: false,
  approved: false,
  isCurrent: true,
  isOffered: false,
  ...given,
})

function decide(
  ours: GitText | null,
  theirs: RemoteText | null,
  options: Partial<TargetOptions> = {},
): TargetDecision {
  return decideText({ git: ours, remote: theirs }, { take: 'translated', ...options })
}

describe('a unit of which one side has nothing', () => {
  it('is offered by the other, and nothing is ever deleted', () => {
    expect(decide(null, null)).toBe('nothing')
    expect(decide(git('パン'), null)).toBe('push')
    expect(decide(git('パン', true), null, { prefer: 'remote' })).toBe('push')
    expect(decide(null, remote('パン'))).toBe('pull')
  })

  it('waits for approval where that is asked for, and for a text that was made for this source', () => {
    expect(decide(null, remote('パン'), { take: 'approved' })).toBe('waiting')
    expect(decide(null, remote('パン', { approved: true }), { take: 'approved' })).toBe('pull')
    expect(decide(null, remote('パン', { isCurrent: false }))).toBe('outdated')
    expect(decide(null, remote('パン', { isCurrent: false, approved: true }))).toBe('pull')
  })
})

describe('a unit that both sides have', () => {
  it('is agreed where they say the same, blanks aside, whatever its state', () => {
    expect(decide(git('食 パン '), remote('食  パン', { isCurrent: false }), { take: 'approved' })).toBe(
      'agreed',
    )
  })

  it('follows the side that changed: the other once had the text that this one still has', () => {
    expect(decide(git('パン', true), remote('食パン'))).toBe('pull')
    expect(decide(git('食パン'), remote('パン', { wasThere: true }))).toBe('push')
    expect(decide(git('パン', true), remote('食パン'), { prefer: 'git' })).toBe('pull')
    expect(decide(git('食パン'), remote('パン', { wasThere: true }), { prefer: 'remote' })).toBe('push')
  })

  it('is a conflict where both changed, or each had what the other has', () => {
    for (const wasThere of [true, false]) {
      expect(decide(git('食パン', wasThere), remote('麺麭', { wasThere }))).toBe('conflict')
      expect(decide(git('食パン', wasThere), remote('麺麭', { wasThere }), { prefer: 'git' })).toBe('push')
      expect(decide(git('食パン', wasThere), remote('麺麭', { wasThere }), { prefer: 'remote' })).toBe('pull')
    }
  })

  it('is never overwritten by what nobody approved, where that is asked for, nor by an outdated text', () => {
    const options = { take: 'approved', prefer: 'remote' } as const
    expect(decide(git('食パン'), remote('麺麭'), options)).toBe('waiting')
    expect(decide(git('パン', true), remote('食パン', { isCurrent: false }))).toBe('outdated')
  })
})

describe('a text in git that is not good for its source', () => {
  const stale = (text: string, wasThere = false): GitText => git(text, wasThere, false)

  it('is never offered, and gives way to a newer one that is good', () => {
    expect(decide(stale('パン'), null)).toBe('nothing')
    expect(decide(stale('パン', true), remote('食パン'))).toBe('pull')
    expect(decide(stale('パン', true), remote('食パン'), { take: 'approved' })).toBe('waiting')
    expect(decide(stale('パン', true), remote('食パン', { isCurrent: false }))).toBe('outdated')
  })

  it('is a conflict where nobody can tell whether it is the newer one', () => {
    expect(decide(stale('パン'), remote('食パン'))).toBe('conflict')
    expect(decide(stale('パン'), remote('食パン'), { prefer: 'git' })).toBe('conflict')
    expect(decide(stale('パン'), remote('食パン'), { prefer: 'remote' })).toBe('pull')
  })

  it('is signed off where the other side calls the same text good', () => {
    expect(decide(stale('パン'), remote('パン', { approved: true, isCurrent: false }))).toBe('pull')
    expect(decide(stale('パン'), remote('パン'))).toBe('pull')
    expect(decide(stale('パン'), remote('パン'), { take: 'approved' })).toBe('agreed')
    expect(decide(stale('パン'), remote('パン', { isCurrent: false }))).toBe('outdated')
  })
})

it('a text of git that is good goes over one that was made for another source, unless it is the older of both', () => {
  const outdated = { isCurrent: false }
  expect(decide(git('パン'), remote('食パン', outdated))).toBe('push')
  expect(decide(git('パン', true), remote('食パン', outdated))).toBe('outdated')
  expect(decide(git('パン', true), remote('食パン', { ...outdated, wasThere: true }))).toBe('push')
})

it('a text of git that lies there already is not sent again', () => {
  expect(decide(git('パン'), remote('食パン', { wasThere: true, isOffered: true }))).toBe('offered')
  expect(decide(git('パン'), remote('食パン', { isOffered: true }), { prefer: 'git' })).toBe('offered')
})
