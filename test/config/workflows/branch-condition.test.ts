import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { formatWorkflows } from '../../../src/config/workflows/format-workflows.ts'
import { isBranch } from '../../support/workflows/is-branch.ts'
import { isMet } from '../../support/runner/expressions.ts'

const STATE = { isFailed: false, isCancelled: false }

/** Whether the first workflow made for `branch` does anything in a run of `ref`; `event` as GitHub tells it. */
function runs(branch: string, ref: string, event: object = {}): boolean {
  const draft = { branch, repository: 'ada/tea', crowdin: true, version: '1.2.3' }
  const workflow = parse(formatWorkflows(draft)[0]?.text ?? '')
  return isMet(workflow.jobs.translations.if, { contexts: { github: { ref, event } }, state: STATE })
}

describe('the workflow that writes', () => {
  it('does nothing on another branch, nor in a fork; a scheduled run may know nothing of the repository', () => {
    expect(runs('main', 'refs/heads/main')).toBe(true)
    expect(runs('main', 'refs/heads/main', { repository: { fork: false } })).toBe(true)
    expect(runs('main', 'refs/heads/main', { repository: { fork: true } })).toBe(false)
    expect(runs('main', 'refs/heads/draft')).toBe(false)
    expect(runs('main', 'refs/tags/main')).toBe(false)
  })

  it.each(["it's", '"q"', 'a#b', 'a,{b}', '!x', '다'])('knows the branch %s', branch => {
    expect(runs(branch, `refs/heads/${branch}`)).toBe(true)
    expect(runs(branch, 'refs/heads/main')).toBe(false)
  })

  it('knows each branch', () => {
    const names = string({ minLength: 1, unit: 'grapheme' }).filter(isBranch).filter(isKnownHere)
    assert(
      property(
        names,
        branch => runs(branch, `refs/heads/${branch}`) && !runs(branch, `refs/heads/${branch}x`),
      ),
    )
  })
})

/** Of two quotes the library reads one, unlike GitHub; and the emulator takes one expression. */
function isKnownHere(name: string): boolean {
  return !/'.*'|\$\{\{|\}\}/.test(name)
}
