import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { formatWorkflows } from '../../../src/config/workflows/format-workflows.ts'

/** Name and text of a workflow. */
type Named = readonly [name: string, text: string]

const FOLDER = '.github/workflows'
const OWN = readdirSync(FOLDER).map((file): Named => [
  join(FOLDER, file),
  readFileSync(join(FOLDER, file), 'utf8'),
])
const WRITTEN = [true, false].flatMap(crowdin =>
  ['main', "it's+1!"].flatMap(branch =>
    formatWorkflows({ branch, crowdin, repository: 'ada/blog', version: manifest.version }).map(
      ({ file, text }): Named => [`init --github: ${file}, ${branch}${crowdin ? ', Crowdin' : ''}`, text],
    ),
  ),
)
const POSTS = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('.md'),
)

/** The workflows that the handbook and the README show. */
export const SHOWN = [...POSTS.map(file => join('content', file)), 'README.md'].flatMap(file =>
  yamlBlocks(readFileSync(file, 'utf8')).map((text, i): Named => [`${file}, ${i + 1}`, text]),
)

/** Every workflow that this project uses, writes or shows. */
export const WORKFLOWS: readonly Named[] = [...OWN, ...WRITTEN, ...SHOWN]

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
