import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { RunOptions } from '../support/command.ts'
import { createRepository } from '../support/repository.ts'
import { transcript } from '../support/transcript.ts'

const folders: string[] = []

afterEach(async () => {
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true, force: true })))
})

type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder outside of any repository. */
async function aFolder(files: Files = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-')))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

async function aRepository(files?: Files): Promise<string> {
  const { root } = await createRepository(files === undefined ? {} : { files })
  folders.push(root)
  return root
}

async function expectTranscript(name: string, lines: readonly string[], options: RunOptions): Promise<void> {
  await expect(await transcript(lines, options)).toMatchFileSnapshot(`../transcripts/${name}.txt`)
}

describe('translate', () => {
  it('shows help', async () => {
    const cwd = await aFolder()
    await expectTranscript('help', ['', '--help', 'help', '-h'], { cwd })
    await expectTranscript('help-status', ['status --help', 'help status', 'status -h somewhere'], { cwd })
    await expectTranscript('help-segment', ['segment --help'], { cwd })
    await expectTranscript('help-init', ['init --help'], { cwd })
  })

  it.each(['zh-CN', 'ja', 'ko'])('shows help in %s', async locale => {
    const lines = [
      `--ui-locale ${locale}`,
      `status --help --ui-locale ${locale}`,
      `--ui-locale=${locale} help segment`,
    ]
    await expectTranscript(`help-${locale}`, lines, { cwd: await aFolder() })
  })

  it('says its version', async () => {
    await expectTranscript('version', ['--version', '-v', '--ui-locale ja --version'], {
      cwd: await aFolder(),
    })
  })

  it('helps after a slip of the finger', async () => {
    const lines = [
      'statsu',
      'stat',
      'frobnicate',
      'constructor',
      '--colour',
      '--constructor',
      'status --chnages',
      'status --nothing-like-it',
      'status --to-string',
      'status -x',
      'status --x',
      'status --at=',
      'status --at',
      'status --at --posts',
      'status --at HEAD --at main',
      'status --json=yes-please',
      'status --no-color=1',
      'status --format txt',
      'status --fail-on stale,fresh',
      'status --json --markdown',
      'status --github --format json',
      'segment',
      'segment a.md b.md',
      'segment a.md --parser marked',
    ]
    await expectTranscript('wrong-usage', lines, { cwd: await aFolder() })
  })

  it('helps after a slip of the finger in the language of the person', async () => {
    const cwd = await aFolder()
    await expectTranscript('wrong-usage-ja', ['statsu', 'status --chnages', 'segment'], {
      cwd,
      env: { LC_ALL: 'ja_JP.UTF-8' },
    })
  })
})

describe('translate segment', () => {
  const post = [
    '+++',
    'title = "Interrupts"',
    'date = 2024-01-01',
    '+++',
    '',
    '# 割り込み {#interrupts}',
    '',
    'A paragraph with `code`, a [link](https://example.org "Title")',
    'and ![an image](a.png).',
    '',
    '- one',
    '- two',
    '  lines',
    '',
    '```rust',
    'fn main() {}',
    '```',
    '',
    '| a | ب |',
    '|---|---|',
    '| 1 | 2 |',
    '',
  ].join('\n')

  it('shows segments, outside of any repository', async () => {
    const cwd = await aFolder({
      'post.md': post,
      'empty.md': '',
      'windows.md': '\uFEFF# Hi\r\n\r\nThere\r\n',
    })
    await expectTranscript(
      'segment',
      ['segment post.md', 'segment empty.md', 'segment windows.md --json', 'segment post.md --parser remark'],
      { cwd },
    )
  })

  it('says what is wrong with a file', async () => {
    const cwd = await aFolder({
      'latin1.md': Buffer.from('caf\xe9', 'latin1'),
      'binary.md': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'broken.mdx': '# Hi\n\n<Tabs>\n\ntext {1 +\n',
      'directory.md/inside.md': 'x',
      'toml.md': '+++\ntitle = \n+++\n\n# Hi\n',
    })
    await symlink('loop.md', join(cwd, 'loop.md'))
    const files = [
      'missing.md',
      'directory.md',
      'directory.md/inside.md/x',
      'latin1.md',
      'binary.md',
      'loop.md',
      'broken.mdx',
      'toml.md',
      "''",
    ]
    await expectTranscript(
      'segment-bad-input',
      files.map(file => `segment ${file}`),
      { cwd },
    )
  })

  it.skipIf(process.getuid?.() !== 0)('says that it may not read a file', async () => {
    const cwd = await aFolder({ 'secret.md': '# Secret' })
    await chmod(cwd, 0o755)
    await chmod(join(cwd, 'secret.md'), 0o600)
    await expectTranscript('segment-forbidden', ['segment secret.md'], { cwd, uid: 65534 })
  })
})
