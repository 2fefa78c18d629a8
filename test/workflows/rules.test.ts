import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { formatWorkflows } from '../../src/config/workflows/format-workflows.ts'
import { findBrokenRules } from '../support/workflows/find-broken-rules.ts'
import { CHECKOUT, GOOD, goodBut } from '../support/workflows/good-workflow.ts'
import { OWN_ACTION_TEXT } from '../support/workflows/known-actions.ts'
import { SHOWN, WORKFLOWS } from '../support/workflows/workflows.ts'

describe('no rule is broken', () => {
  it('by the action', () => {
    expect(findBrokenRules(OWN_ACTION_TEXT)).toEqual([])
  })

  it.each(WORKFLOWS)('by %s', (_, text) => {
    expect(findBrokenRules(text)).toEqual([])
  })
})

describe('what `init --github` writes', () => {
  const draft = { branch: 'main', repository: 'ada/tea', crowdin: true, version: manifest.version }

  it.each(formatWorkflows(draft).map(({ file, text }) => [file, text]))(
    'stops no run that has begun: %s',
    (_, text) => {
      expect(parse(text)).toMatchObject({
        permissions: {},
        concurrency: { group: expect.stringMatching(/^translations/), 'cancel-in-progress': false },
      })
    },
  )
})

describe('the rules', () => {
  const WRITES = goodBut('contents: read # checkout', 'contents: write # commits')
  const BEHIND = goodBut('pull_request:', 'workflow_run: { workflows: [A], types: [completed] }')

  it('let a good workflow pass', () => {
    expect(findBrokenRules(GOOD)).toEqual([])
  })

  it.each([
    ['no time limit', goodBut('    timeout-minutes: 10\n', ''), 'look: no timeout-minutes'],
    [
      'no permissions',
      goodBut('    permissions:\n      contents: read # checkout\n', ''),
      'look: no permissions of its own',
    ],
    [
      'all permissions',
      goodBut('permissions:\n      contents: read # checkout', 'permissions: write-all'),
      'look: no permissions of its own',
    ],
    [
      'a permission without a reason',
      goodBut(' # checkout', ''),
      'look: permissions.contents has no reason beside it',
    ],
    ['a tag', goodBut(CHECKOUT, 'actions/checkout@v5'), 'look, step 1: actions/checkout is not pinned'],
    ['a pin without its version', goodBut(' # v5.0.0', ''), 'look, step 1: actions/checkout is not pinned'],
    [
      'another version of ours',
      goodBut('@v0.1.0', '@v0'),
      'look, step 2: evergloss/evergloss/.github/actions/translate is not pinned',
    ],
    [
      'a token left',
      goodBut('persist-credentials: false', 'fetch-depth: 1'),
      'look, step 1: leaves its token behind',
    ],
    ['an output', goodBut('outputs.counts', 'outputs.sums'), 'look: status has no output sums'],
    [
      'a script made of text',
      goodBut('"$COUNTS"', '${{ github.sha }}'),
      'look, step 3: an expression inside of run',
    ],
    [
      'pull_request_target',
      goodBut('pull_request:', 'pull_request_target:'),
      'pull_request_target gives strangers secrets',
    ],
    ['two that write at once', WRITES, 'look: writes, and is not one after the other'],
    [
      'a writer that is stopped half-way',
      WRITES.replace('jobs:', 'concurrency:\n  group: a\n  cancel-in-progress: true\njobs:'),
      'look: writes, and is not one after the other',
    ],
    ['a script behind a stranger', BEHIND, 'look, step 3: runs a script behind a stranger'],
    [
      'the head of a stranger',
      BEHIND.replace(
        'persist-credentials: false',
        'persist-credentials: false\n          ref: ${{ github.event.workflow_run.head_sha }}',
      ),
      'look, step 1: checks out something else than the default branch',
    ],
    [
      'the name of a branch of a stranger',
      BEHIND.replace('command: status', 'command: status ${{ github.event.workflow_run.head_branch }}'),
      'names what a stranger chose: command: status ${{ github.event.workflow_run.head_branch }}',
    ],
  ])('find %s', (_, text, fault) => {
    expect(findBrokenRules(text)).toContain(fault)
  })
})

describe('the handbook', () => {
  it('shows workflows at all', () => {
    expect(SHOWN.length).toBeGreaterThan(3)
  })

  it.each(['en', 'ja', 'ko'])('shows what `init --github` writes: %s', locale => {
    const draft = { branch: 'main', repository: 'ada/tea-blog', crowdin: true, version: manifest.version }
    const post = readFileSync(
      join('content', `github-action${locale === 'en' ? '' : `.${locale}`}.md`),
      'utf8',
    )
    for (const { text } of formatWorkflows(draft)) expect(post).toContain(`\`\`\`yaml\n${text}\`\`\`\n`)
  })
})
