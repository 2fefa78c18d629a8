import { appendFile, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runCommand } from '../support/command.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { post, translation } from '../support/status.ts'
import { transcript } from '../support/transcript.ts'

const folders: string[] = []

afterEach(async () => {
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true, force: true })))
})

const SOURCE = [
  '# Page Tables',
  'Run `cargo run` with [the book](https://example.org/book) for the kernel.',
  'See [above](#page-tables) for all of it.',
]
const TARGET = [
  '# ページテーブル',
  'カーネルには[本](https://example.org/cook)を使い、`cargo rum`を実行します。',
  'すべては[上](#page-tables)を見てください。',
]

async function blog(): Promise<TestRepository> {
  const repository = await createRepository({ files: { 'content/first.md': post('First', ...SOURCE) } })
  folders.push(repository.root)
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write('content/first.ja.md', translation(basis, ...TARGET))
  await repository.write('content/first.ko.md', translation(basis))
  await repository.commit('Translate')
  return repository
}

async function expectTranscript(name: string, lines: readonly string[], cwd: string): Promise<void> {
  await expect(await transcript(lines, { cwd })).toMatchFileSnapshot(`../transcripts/${name}.txt`)
}

describe('translate check', () => {
  it('shows help', async () => {
    const cwd = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-')))
    folders.push(cwd)
    await expectTranscript('help-check', ['check --help'], cwd)
  })

  it('tells findings where they stand, and ends with 1 for errors', async () => {
    const { root } = await blog()
    await expectTranscript(
      'check',
      [
        'check',
        'check --rule link-targets --locale ja',
        'check --severity error --skip anchors --skip empty-target --skip placeholders',
        'check content/first.ja.md --markdown',
      ],
      root,
    )
  })

  it('is silent where a comment says so, and as severe as the configuration says', async () => {
    const repository = await blog()
    await repository.remove('content/first.ko.md')
    await repository.write(
      'translate.toml',
      '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n\n[check.rules]\nplaceholders = "off"\nanchors = "warning"\n\n[glossary]\nfile = "glossary/{locale}.toml"\n',
    )
    await repository.write(
      'glossary/ja.toml',
      'kernel = "核"\n"page table" = ["ページテーブル", "ページ表"]\n',
    )
    const text = await readFile(join(repository.root, 'content/first.ja.md'), 'utf8')
    const comment = '<!-- translate: ignore link-targets -->\n'
    await repository.write('content/first.ja.md', text.replace('カーネルには', `${comment}カーネルには`))
    await expectTranscript('check-configuration', ['check', 'check --rule placeholders'], repository.root)
  })

  it('says what is wrong with what it was given', async () => {
    const repository = await blog()
    const content = '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n'
    await repository.write(
      'translate.toml',
      `${content}\n[check.rules]\nnumber = "of"\n\n[glossary]\nfile = "terms.toml"\n`,
    )
    await repository.write('glossary.toml', `${content}\n[glossary]\nfile = "glossary/{locale}.toml"\n`)
    await expectTranscript(
      'check-bad-input',
      [
        'check',
        'check --config glossary.toml',
        'check --rule number',
        'check --json --sarif',
        'check nowhere.md --config glossary.toml',
      ],
      repository.root,
    )
  })

  it('marks the lines in a run of GitHub Actions for these files', async () => {
    const repository = await blog()
    const summary = join(repository.root, '.git/summary.md')
    await appendFile(summary, '')
    const env = { GITHUB_STEP_SUMMARY: summary, GITHUB_SHA: await repository.git('rev-parse', 'HEAD') }
    const { stdout, exit } = await runCommand(['check', '--github'], { cwd: repository.root, env })
    expect([exit, stdout.split('\n').map(line => line.split('::')[1])]).toEqual([
      1,
      [
        'error file=content/first.ja.md,line=10,endLine=10,title=placeholders',
        'error file=content/first.ja.md,line=12,endLine=12,title=anchors',
        'error file=content/first.ko.md,line=1,endLine=1,title=empty-target',
        'warning file=content/first.ja.md,line=10,endLine=10,title=link-targets',
        undefined,
      ],
    ])
    expect(await readFile(summary, 'utf8')).toContain('## Check of the translations')
  })
})
