import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { formatWorkflows } from '../../src/config/workflows/format-workflows.ts'
import { findBrokenRules } from '../support/workflows/find-broken-rules.ts'
import { findGrammarFaults } from '../support/workflows/find-grammar-faults.ts'
import { OWN_ACTION_TEXT } from '../support/workflows/known-actions.ts'
import { lintWorkflow } from '../support/workflows/lint-workflow.ts'

const FOLDER = '.github/workflows'
const OWN = readdirSync(FOLDER).map(file => [file, readFileSync(join(FOLDER, file), 'utf8')] as const)
const WRITTEN = [true, false].flatMap(crowdin =>
  ['main', "it's+1!"].flatMap(branch =>
    formatWorkflows({ branch, crowdin, repository: 'ada/blog', version: manifest.version }).map(
      ({ file, text }) => [`${file}, ${branch}${crowdin ? ', Crowdin' : ''}`, text] as const,
    ),
  ),
)
const POSTS = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('.md'),
)
const PAGES = [...POSTS.map(file => join('content', file)), 'README.md']
const BLOCKS = PAGES.flatMap(file =>
  yamlBlocks(readFileSync(file, 'utf8')).map((text, i) => [`${file}, ${i + 1}`, text] as const),
)

const faultsOf = async (text: string) => [
  ...(await findGrammarFaults(text, 'workflow')),
  ...(await lintWorkflow(text)),
  ...findBrokenRules(text),
]

describe('nothing is to be said against', () => {
  it('the action', async () => {
    expect(await findGrammarFaults(OWN_ACTION_TEXT, 'action')).toEqual([])
    expect(findBrokenRules(OWN_ACTION_TEXT)).toEqual([])
  })

  it.each(OWN)("this project's own %s", async (_, text) => {
    expect(await faultsOf(text)).toEqual([])
  })

  it.each(WRITTEN)('what `init --github` writes: %s', async (_, text) => {
    expect(await faultsOf(text)).toEqual([])
  })

  it.each(BLOCKS)('the handbook: %s', async (_, text) => {
    expect(await faultsOf(text)).toEqual([])
  })
})

describe('the handbook', () => {
  it('shows workflows at all', () => {
    expect(BLOCKS.length).toBeGreaterThan(3)
  })

  it.each(POSTS.filter(file => file.startsWith('github-action.')))(
    'shows in %s what `init --github` writes',
    file => {
      const draft = { branch: 'main', repository: 'ada/tea-blog', crowdin: true, version: manifest.version }
      const post = readFileSync(join('content', file), 'utf8')
      for (const { text } of formatWorkflows(draft)) expect(post).toContain(`\`\`\`yaml\n${text}\`\`\`\n`)
    },
  )
})

/** Whole workflows in fenced blocks, and single steps put into one. */
function yamlBlocks(post: string): string[] {
  return Array.from(post.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm), ([, text = '']) => text).flatMap(text =>
    /^jobs:/m.test(text) ? [text] : /^ *- (?:uses|run|id|name):/.test(text) ? [inWorkflow(text)] : [],
  )
}

function inWorkflow(steps: string): string {
  const depth = steps.search(/\S/)
  const lines = steps.split('\n').map(line => `      ${line.slice(depth)}`.trimEnd())
  return `on: push
jobs:
  steps:
    runs-on: ubuntu-latest
    timeout-minutes: 1
    permissions:
      contents: read # checkout
    steps:
${lines.join('\n')}`
}
