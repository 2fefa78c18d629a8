import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { runCommand, type RunOptions } from '../support/command.ts'
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
    await expectTranscript('help-diff', ['diff --help', 'help diff'], { cwd })
    await expectTranscript('help-segment', ['segment --help'], { cwd })
    await expectTranscript('help-align', ['align --help', 'help align --ui-locale ko'], { cwd })
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
      "status --config ''",
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
      'diff --sourceonly a b',
      'diff --context',
      'diff --context many',
      'diff --context 1001',
      'diff --json --markdown',
      'diff --source-only',
      'diff --source-only main',
      'diff --source-only main feature --at HEAD',
      'diff --source-only main feature --locale ja',
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

const TIMER = [
  '# The timer',
  '',
  'The timer of a computer fires `18` times in a second, as [the manual](https://example.org/timer) says.',
  '',
  'Write the rate to port `0x40` before you enable interrupts, or else the first tick is lost.',
  '',
  '```c',
  'outb(0x40, rate & 0xff); // low byte',
  'outb(0x40, rate >> 8);',
  '```',
  '',
  '- Never write to `0x41`.',
  '- Always write the low byte first.',
  '',
]

const TIMER_JA = [
  '# タイマー',
  '',
  'コンピューターのタイマーは1秒に`18`回発火します。詳しくは[マニュアル](https://example.org/timer)を参照してください。',
  '',
  '（訳注：古い機種の話です。）',
  '',
  '```c',
  'outb(0x40, rate & 0xff); // 下位バイト',
  'outb(0x40, rate >> 8);',
  '```',
  '',
  '- `0x41`には書き込まないでください。',
  '- Always write the low byte first.',
  '',
]

describe('translate align', () => {
  const front = (...lines: string[]) => ['+++', 'title = "T"', ...lines, '+++', '']

  it('shows two files side by side', async () => {
    const cwd = await aFolder({ 'timer.md': TIMER.join('\n'), 'timer.ja.md': TIMER_JA.join('\n') })
    const pair = 'align timer.md timer.ja.md'
    await expectTranscript('align', [pair, `${pair} --full --uncertain --ui-locale ja`], { cwd })
    await expectTranscript('align-json', [`${pair} --json`], { cwd })
  })

  it('takes a translation with the source that it was made from', async () => {
    const repository = await createRepository({
      files: { 'posts/timer.md': [...front(), ...TIMER].join('\n') },
    })
    folders.push(repository.root)
    const basis = await repository.git('rev-parse', 'HEAD')
    const extra = ['[extra]', `translation_based_on_commit = "${basis}"`]
    await repository.write('posts/timer.ja.md', [...front(...extra), ...TIMER_JA].join('\n'))
    await repository.write('posts/timer.ko.md', [...front(), '# 타이머', ''].join('\n'))
    await repository.write('posts/timer.md', [...front(), ...TIMER.slice(0, 4)].join('\n'))
    await repository.commit('Translate, and cut the source short')
    const lines = [
      'align posts/timer.ja.md --uncertain',
      'align posts/timer.ja.md --uncertain --at HEAD',
      'align posts/timer.ko.md',
      'align posts/timer.md',
      'align posts/timer.fr.md',
      'align posts/timer.md posts/timer.ja.md --at HEAD~3',
    ]
    await expectTranscript('align-project', lines, { cwd: repository.root })
  })

  it('says what is wrong with the files', async () => {
    const cwd = await aFolder({
      'timer.md': TIMER.join('\n'),
      'empty.md': '',
      'bread.md': [
        '# パン',
        '',
        '小麦粉`500`グラムと水を混ぜます。',
        '',
        '> 熱いパンは切れません。',
        '',
        '一晩寝かせます。',
        '',
      ].join('\n'),
      'latin1.md': Buffer.from('caf\xe9', 'latin1'),
      'broken.mdx': '# Hi\n\n<Tabs>\n\ntext {1 +\n',
      'directory.md/inside.md': 'x',
    })
    const lines = [
      'align timer.md empty.md',
      'align timer.md bread.md',
      'align timer.md timer.md --uncertain',
      'align timer.md broken.mdx',
      'align empty.md empty.md',
      'align timer.md missing.md',
      'align timer.md latin1.md',
      'align timer.md directory.md',
      'align timer.md',
      'align',
      'align a.md b.md c.md',
    ]
    await expectTranscript('align-bad-input', lines, { cwd })
  })
})

const CONFIGURATION = '[[content]]\nsource = "posts/{path}.md"\ntarget = "posts/{path}.{locale}.md"\n'
const POST = '+++\ntitle = "Hello"\n+++\n\nA text.\n'

/** A post and its Japanese translation, made from the first commit; then the post was edited. */
async function aBlog(): Promise<string> {
  const repository = await createRepository({ files: { 'posts/hello.md': POST, 'posts/world.md': POST } })
  folders.push(repository.root)
  const basis = await repository.git('rev-parse', 'HEAD')
  const front = `+++\ntitle = "こんにちは"\n[extra]\ntranslation_based_on_commit = "${basis}"\n+++\n\n`
  await repository.write('posts/hello.ja.md', `${front}テキスト。\n`)
  await repository.write('posts/world.ko.md', `${front}텍스트.\n`)
  await repository.write('posts/hello.md', POST.replace('A text.', 'A text about 3 things.'))
  await repository.commit('Translate and edit')
  return repository.root
}

const LONG_POST = [
  '+++',
  'title = "The timer"',
  '+++',
  '',
  'This post is about the timer of a computer.',
  '',
  '# Ticks',
  '',
  'The timer fires 18 times a second, which is slow for a machine that adds a billion numbers in the same time. Nobody waits.',
  '',
  'See [the manual](https://example.org/v1/timer).',
  '',
  '## Rates',
  '',
  'A counter goes down to zero and then it starts again.',
  '',
  '```c',
  'int rate = 18; // Hz',
  'start(rate);',
  '```',
  '',
].join('\n')

const EDITS: readonly (readonly [string, string])[] = [
  ['18 times', '19 times'],
  ['v1/timer', 'v2/timer'],
  ['zero and then', 'zero, and then'],
  ['int rate = 18; // Hz', 'int rate = 19; // Hz'],
  ['# Ticks\n', '# Ticks\n\nWhoever counts ticks needs a clock that never stops.\n'],
]

/** Its translator had a newer manual, and left a paragraph as it was. */
const LONG_POST_JA = [
  'この記事はコンピューターのタイマーを取り上げます。',
  '',
  '# 刻み',
  '',
  'タイマーは 1 秒に 18 回発火します。その間に 10 億個の数を足す機械にとっては、ゆっくりしたものです。誰も待ちません。',
  '',
  '[マニュアル](https://example.org/v2/timer)を参照してください。',
  '',
  '## 速さ',
  '',
  'A counter goes down to zero and then it starts again.',
  '',
  '```c',
  'int rate = 18; // Hz',
  'start(rate);',
  '```',
  '',
].join('\n')

/** Its translator made one paragraph of two. */
const LONG_POST_KO = [
  '이 글은 컴퓨터의 타이머를 다룹니다.',
  '',
  '# 틱',
  '',
  '타이머는 1초에 18번 울립니다. 그동안 수 10억 개를 더하는 기계에게는 느린 속도입니다. 아무도 기다리지 않습니다. [설명서](https://example.org/v1/timer)를 참고하세요.',
  '',
  '## 속도',
  '',
  '카운터는 0까지 내려간 다음 다시 시작합니다.',
  '',
  '```c',
  'int rate = 18; // Hz',
  'start(rate);',
  '```',
  '',
].join('\n')

/** A post in three languages, two of them made from its first version and one from the present one. */
async function aTimerBlog(): Promise<string> {
  const repository = await createRepository({ files: { 'posts/timer.md': LONG_POST } })
  folders.push(repository.root)
  const front = (title: string, basis: string): string =>
    `+++\ntitle = "${title}"\n[extra]\ntranslation_based_on_commit = "${basis}"\n+++\n\n`
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write('posts/timer.ja.md', front('タイマー', basis) + LONG_POST_JA)
  await repository.write('posts/timer.ko.md', front('타이머', basis) + LONG_POST_KO)
  await repository.commit('Translate')
  const edited = EDITS.reduce((text, [before, after]) => text.replace(before, after), LONG_POST)
  await repository.write('posts/timer.md', edited)
  await repository.write('posts/clock.md', '# The clock\n\nAnother post.\n')
  const now = await repository.commit('Edit')
  await repository.write('posts/timer.zh-CN.md', `${front('…', now)}…\n`)
  await repository.commit('Translate again')
  return repository.root
}

describe('translate diff', () => {
  it('shows what changed since each basis, word by word', async () => {
    const lines = [
      'diff',
      'diff --all posts/timer.md',
      'diff --locale ja --explain --context 2 posts',
      'diff --markdown --locale ja',
      'diff --github --locale ja',
      'diff --json --locale ja posts/timer.ja.md',
      'diff --locale ko',
      'diff --locale zh-CN',
      'diff --at HEAD~2',
      'status --changes posts/timer.ja.md',
    ]
    await expectTranscript('diff', lines, { cwd: await aTimerBlog() })
  })

  it.each(['zh-CN', 'ja', 'ko'])('shows it in %s', async locale => {
    await expectTranscript(`diff-${locale}`, [`diff --ui-locale ${locale} --explain`], {
      cwd: await aTimerBlog(),
    })
  })

  it('compares two commits', async () => {
    const lines = [
      'diff --source-only HEAD~2 HEAD',
      'diff --source-only HEAD HEAD~2',
      'diff --source-only HEAD~2 main posts/clock.md --markdown',
      'diff --source-only HEAD~1 HEAD',
      'diff --source-only HEAD main',
      'diff --root posts --source-only HEAD~2 HEAD timer.md',
    ]
    await expectTranscript('diff-commits', lines, { cwd: await aTimerBlog() })
  })

  it('compares two files, outside of any repository', async () => {
    const edited = EDITS.reduce((text, [before, after]) => text.replace(before, after), LONG_POST)
    const cwd = await aFolder({
      'old.md': LONG_POST,
      'new.md': edited,
      'copy.md': edited,
      'broken.mdx': '# Hi\n\n<Tabs>\n\ntext {1 +\n',
    })
    const lines = [
      'diff --source-only old.md new.md',
      'diff --source-only new.md copy.md',
      'diff --source-only old.md broken.mdx',
      'diff --source-only old.md new.md --json',
    ]
    await expectTranscript('diff-files', lines, { cwd })
  })

  it('says what is wrong with what it was given', async () => {
    const cwd = await aTimerBlog()
    const lines = [
      'diff --source-only HEAD nowhere',
      'diff --source-only HEAD --all --',
      'diff --source-only HEAD posts/tmer.md',
      'diff --source-only HEAD posts/timer.md',
      'diff --source-only posts/timer.md posts/timer.ja.md posts',
      'diff --source-only HEAD~1 HEAD posts/tmer.md',
      'diff --locale jp',
      'diff posts/tmer.md',
      'diff --at nowhere',
    ]
    await expectTranscript('diff-bad-input', lines, { cwd })
    const other = await aFolder({ 'a.md': '# Hi\n', 'notes.txt': 'x' })
    await expectTranscript(
      'diff-no-repository',
      ['diff', 'diff --source-only main feature', 'diff --source-only a.md notes.txt'],
      {
        cwd: other,
      },
    )
  })

  it('appends to the step summary', async () => {
    const cwd = await aTimerBlog()
    const summary = join(await aFolder({ 'summary.md': 'Before.\n\n' }), 'summary.md')
    const run = await runCommand(['diff', '--github'], { cwd, env: { GITHUB_STEP_SUMMARY: summary } })
    expect(run).toEqual({ stdout: '', stderr: '', exit: 0 })
    expect(await readFile(summary, 'utf8')).toMatch(/^Before\.\n\n## Changes in the sources\n/)
  })

  it('marks the lines of translations in a run for the commit that was looked at, and links them', async () => {
    const cwd = await aTimerBlog()
    const { stdout } = await runCommand(['diff', '--json'], { cwd })
    const { commit }: { commit: string } = JSON.parse(stdout)
    const summary = join(await aFolder({ 'summary.md': '' }), 'summary.md')
    const env = {
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_SHA: commit,
      GITHUB_REPOSITORY: 'evergloss/blog',
      GITHUB_SERVER_URL: 'https://github.com',
    }
    const lines = ['diff --github --locale ja', 'status --github --changes --locale ja']
    await expectTranscript('annotations', lines, { cwd, env })
    const link = `[\`timer.ja.md:11\`](https://github.com/evergloss/blog/blob/${commit}/posts/timer.ja.md?plain=1#L11)`
    expect((await readFile(summary, 'utf8')).split(link)).toHaveLength(3)
  })
})

describe('translate init', () => {
  it('finds the layout, and writes nothing with --dry-run', async () => {
    await expectTranscript('init-dry-run', ['init --dry-run', 'init --dry-run --json'], {
      cwd: await aBlog(),
    })
  })

  it('writes the configuration once', async () => {
    const cwd = await aBlog()
    const { stdout, exit } = await runCommand(['init'], { cwd })
    expect([stdout, exit]).toMatchInlineSnapshot(`
      [
        "posts/{path}.md → posts/{path}.{locale}.md: 2 translations in ja, ko
      The translations name the commit they were made from in
        \`extra.translation_based_on_commit\`.

      Wrote translate.toml. Next: \`translate status\`.
      ",
        0,
      ]
    `)
    await expectTranscript('init-again', ['init', 'init --dry-run'], { cwd })
  })

  it('writes the workflows once, beside a configuration that is there', async () => {
    const [cwd, env] = [await aBlog(), { GITHUB_REPOSITORY: 'ada/tea-blog' }]
    await expectTranscript('init-github', ['init --github --crowdin --dry-run'], { cwd, env })
    expect(await runCommand(['init', '--github'], { cwd, env })).toMatchObject({ stderr: '', exit: 0 })
    await expectTranscript('init-github-again', ['init --github', 'init --github --crowdin'], { cwd, env })
  })

  it('says what is wrong', async () => {
    const cwd = await aRepository({ 'readme.txt': 'x' })
    await expectTranscript(
      'init-bad-input',
      [
        'init --locale j@',
        'init --locale ja,ko',
        'init',
        'init --root nowhere',
        'init here',
        'init --crowdin',
      ],
      { cwd },
    )
  })
})

describe('translate status', () => {
  it('shows what is fresh and what is not', async () => {
    const lines = [
      'status',
      'status --posts',
      'status posts/hello.md --changes',
      'status --explain',
      'status --markdown',
      'status --github',
      'status --json --locale ja --changes',
    ]
    await expectTranscript('status', lines, { cwd: await aBlog() })
  })

  it('takes paths from the directory it works in', async () => {
    const lines = [
      'status --root posts hello.md',
      'status --root posts .',
      'status posts/hello.ja.md',
      'status ./posts/../posts/hello.md',
    ]
    await expectTranscript('status-paths', lines, { cwd: await aBlog() })
  })

  it('judges a commit', async () => {
    await expectTranscript('status-at', ['status --at HEAD~1', 'status --at nothing', 'status --at=-x'], {
      cwd: await aBlog(),
    })
  })

  it('ends with 1 for what --fail-on names', async () => {
    const lines = [
      'status --fail-on due',
      'status --fail-on due,stale',
      'status --fail-on unknown --fail-on missing',
      'status --locale ko --fail-on stale',
    ]
    await expectTranscript('status-fail-on', lines, { cwd: await aBlog() })
  })

  it('never takes a source that was renamed for one that is gone', async () => {
    const cwd = await aRepository({
      'translate.toml': `${CONFIGURATION}locales = ["ja", "ko"]\n`,
      'posts/hello.md': POST,
      'posts/helo.ja.md': POST,
      'posts/hello.ko.md': POST,
    })
    await expectTranscript('status-obsolete', ['status --posts', 'status --locale ja --fail-on obsolete'], {
      cwd,
    })
  })

  it('says what to do where nothing is translated yet', async () => {
    const cwd = await aRepository({ 'translate.toml': CONFIGURATION, 'posts/hello.md': POST })
    await expectTranscript('status-no-translation', ['status', 'status posts', 'status --locale ja'], { cwd })
  })

  it('appends to the step summary', async () => {
    const cwd = await aBlog()
    const summary = join(await aFolder({ 'summary.md': 'Before.\n\n' }), 'summary.md')
    const run = await runCommand(['status', '--github'], { cwd, env: { GITHUB_STEP_SUMMARY: summary } })
    expect(run).toEqual({ stdout: '', stderr: '', exit: 0 })
    expect(await readFile(summary, 'utf8')).toMatch(/^Before\.\n\n## Translations\n/)
    const lost = await runCommand(['status', '--github'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: '/nonexistent/summary' },
    })
    expect(lost).toMatchObject({ stdout: '', exit: 2 })
    expect(lost.stderr).toMatch(
      /^translate: The step summary could not be appended to \/nonexistent\/summary \(ENOENT\)/,
    )
  })

  it('says that there is no repository', async () => {
    await expectTranscript('status-no-repository', ['status', 'status --root nowhere'], {
      cwd: await aFolder(),
    })
  })

  it('says that the repository is empty', async () => {
    await expectTranscript('status-empty-repository', ['status'], { cwd: await aRepository() })
  })

  it('says that it recognises no layout', async () => {
    await expectTranscript('status-no-layout', ['status'], {
      cwd: await aRepository({ 'posts/hello.md': POST }),
    })
  })

  it('says that it does not know a locale or a path', async () => {
    await expectTranscript(
      'status-unknown-locale',
      [
        'status --locale jp',
        'status --locale j@',
        'status --locale xx',
        'status --locale=ja,ko',
        'status posts/helo.md',
        'status ../elsewhere',
      ],
      { cwd: await aBlog() },
    )
  })

  it('says what is wrong with a configuration', async () => {
    const cwd = await aRepository({
      'translate.toml': CONFIGURATION.replace('target', 'taget'),
      'syntax.toml': '[[content]\n',
      'posts/hello.md': POST,
      'posts/hello.ja.md': POST,
    })
    await expectTranscript(
      'status-configuration',
      ['status', 'status --config syntax.toml', 'status --config nothing.toml', 'status --config readme.md'],
      { cwd },
    )
  })

  it('says which front matter does not parse, and goes on', async () => {
    const cwd = await aRepository({
      'posts/hello.md': POST,
      'posts/hello.ja.md': '+++\ntitle = \n+++\n\nテキスト。\n',
      'posts/source.md': '---\ntitle: [\n---\n\nA text.\n',
      'posts/source.ja.md': POST,
    })
    await expectTranscript('status-front-matter', ['status --posts'], { cwd })
  })

  it('passes over a binary file named .md', async () => {
    const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const cwd = await aRepository({
      'posts/hello.md': POST,
      'posts/hello.ja.md': bytes,
      'posts/image.md': bytes,
      'posts/image.ja.md': POST,
    })
    await expectTranscript('status-binary', ['status --posts'], { cwd })
  })

  it('reads a Markdown file of 5 MB', async () => {
    const long = `${POST}\n${`${'A sentence with `code` and *emphasis*. '.repeat(10)}\n\n`.repeat(13_000)}`
    const repository = await createRepository({ files: { 'posts/long.md': long } })
    folders.push(repository.root)
    const basis = await repository.git('rev-parse', 'HEAD')
    await repository.write(
      'posts/long.ja.md',
      POST.replace('title', `translation_based_on_commit = "${basis}"\ntitle`).replace(
        '+++\n',
        '+++\n[extra]\n',
      ),
    )
    await repository.write('posts/long.md', long.replace('A text.', 'Another text.'))
    await repository.commit('Edit')
    await expectTranscript('status-5-megabytes', ['status --posts'], { cwd: repository.root })
  })

  it.skipIf(process.getuid?.() !== 0)('says that it may not read a directory', async () => {
    const cwd = await aRepository({
      'posts/hello.md': POST,
      'posts/hello.ja.md': POST,
      'secret/hello.md': POST,
      'secret/hello.ja.md': POST,
    })
    await promisify(execFile)('chown', ['-R', '65534:65534', cwd])
    await chmod(join(cwd, 'secret'), 0o000)
    await expectTranscript('status-forbidden', ['status --posts'], { cwd, uid: 65534 })
  })

  it('does not follow a loop of links', async () => {
    const repository = await createRepository({
      files: { 'posts/hello.md': POST, 'posts/hello.ja.md': POST },
    })
    folders.push(repository.root)
    await symlink('loop.ja.md', join(repository.root, 'posts/loop.md'))
    await symlink('loop.md', join(repository.root, 'posts/loop.ja.md'))
    await symlink('.', join(repository.root, 'posts/again'))
    await repository.commit('Link')
    await expectTranscript('status-link-loop', ['status --posts'], { cwd: repository.root })
  })
})
