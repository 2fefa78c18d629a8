import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { commitsMeant } from '../../src/commands/commits-meant.ts'
import { diffVersions } from '../../src/commands/diff-versions.ts'
import { diffBetween, diffOf, diffRange } from '../support/diff.ts'
import { createRepository, openTestRepository, type TestRepository } from '../support/repository.ts'
import { createBlog, post } from '../support/status.ts'
import { userErrorOf } from '../support/user-error.ts'

const BODY = ['Run it 18 times.', 'It is a small kernel.', 'It does not do much, but it is ours.']
/** A text without a word in common with another name's. */
const essay = (name: string): string[] =>
  Array.from({ length: 6 }, (_, i) => `${name}${i} ${name}ing ${name}ed ${name}able ${name}less ${name}ful.`)

const open: Pick<TestRepository, 'dispose'>[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

function opened<Repository extends TestRepository>(repository: Repository): Repository {
  open.push(repository)
  return repository
}

async function blog(): Promise<Awaited<ReturnType<typeof createBlog>>> {
  return opened(await createBlog(...BODY))
}

async function folder(files: Readonly<Record<string, string>>): Promise<{ root: string }> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-')))
  open.push({ dispose: async () => rm(root, { recursive: true }) })
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text)
  return { root }
}

describe('two commits', () => {
  it('are compared source by source, translated or not; translations are left aside', async () => {
    const repository = await blog()
    await repository.write('content/b.md', post('Second', ...BODY))
    const older = await repository.commit('Write')
    await repository.write('content/a.md', post('First', ...BODY.with(0, 'Run it 19 times.')))
    await repository.write('content/a.ja.md', post('題名', '別の本文。'))
    await repository.write('content/b.md', post('Second', ...BODY, 'A paragraph that is new was added.'))
    await repository.write('readme.txt', 'No post.')
    const newer = await repository.commit('Edit')
    const report = await diffBetween(repository, ['HEAD~1', 'main'])
    expect(report).toMatchObject({
      compared: 'commits',
      older: { name: 'HEAD~1', commit: older },
      newer: { name: 'main', commit: newer },
      commit: newer,
      worktree: false,
      uncompared: [],
      findings: [],
    })
    expect(report.sources).toMatchObject([
      { source: 'content/a.md', translations: [], changes: [{ kind: 'edited' }] },
      { source: 'content/b.md', translations: [], changes: [{ kind: 'added' }] },
    ])
    expect((await diffBetween(repository, [older, newer], ['content/b.md'])).sources).toHaveLength(1)
    expect((await diffBetween(repository, [older, newer], ['content/a.ja.md'])).sources).toMatchObject([
      { source: 'content/a.md' },
    ])
  })

  it('have sources that came and went, and sources that got another name', async () => {
    const repository = await blog()
    await repository.write('content/old.md', post('Old', ...essay('old')))
    await repository.write('content/moved.md', post('Moved', ...essay('move')))
    const older = await repository.commit('Write')
    await repository.remove('content/old.md')
    await repository.git('mv', 'content/moved.md', 'content/there.md')
    await repository.write('content/there.md', post('Moved', ...essay('move'), 'And a last word.'))
    await repository.write('content/new.md', post('New', ...essay('new')))
    const newer = await repository.commit('Rearrange')
    const { sources } = await diffBetween(repository, [older, newer])
    expect(sources.map(({ kind, source, from, changes }) => [kind, source, from, changes.length])).toEqual([
      ['added', 'content/new.md', null, 0],
      ['removed', 'content/old.md', 'content/old.md', 0],
      ['edited', 'content/there.md', 'content/moved.md', 1],
    ])
    const back = await diffBetween(repository, [newer, older])
    expect(back.sources.map(({ kind, source }) => [kind, source])).toEqual([
      ['edited', 'content/moved.md'],
      ['removed', 'content/new.md'],
      ['added', 'content/old.md'],
    ])
  })

  it('find a name again through the history, however much was rewritten since', async () => {
    const repository = await blog()
    await repository.write('content/moved.md', post('Moved', ...essay('move')))
    const older = await repository.commit('Write')
    await repository.git('mv', 'content/moved.md', 'content/there.md')
    await repository.commit('Move')
    await repository.write('content/there.md', post('Moved', ...essay('rewrite')))
    const newer = await repository.commit('Rewrite')
    expect((await diffBetween(repository, [older, newer])).sources).toMatchObject([
      { kind: 'edited', source: 'content/there.md', from: 'content/moved.md' },
    ])
  })

  it('may lie on two branches', async () => {
    const repository = await blog()
    await repository.git('checkout', '-q', '-b', 'other')
    await repository.write('content/a.md', post('First', ...BODY.with(0, 'Run it 19 times.')))
    await repository.commit('Edit')
    await repository.git('checkout', '-q', 'main')
    await repository.write('content/new.md', post('New', ...essay('new')))
    await repository.commit('Write')
    const { sources } = await diffBetween(repository, ['main', 'other'])
    expect(sources.map(({ kind, source }) => [kind, source])).toEqual([
      ['edited', 'content/a.md'],
      ['removed', 'content/new.md'],
    ])
  })

  it('are compared from where a branch began, when three dots are between them', async () => {
    const repository = await blog()
    const base = await repository.git('rev-parse', 'HEAD')
    await repository.git('checkout', '-q', '-b', 'other')
    await repository.write('content/a.md', post('First', ...BODY.with(0, 'Run it 19 times.')))
    await repository.commit('Edit')
    await repository.git('checkout', '-q', 'main')
    await repository.write('content/a.md', post('First', ...BODY, 'A paragraph of main.'))
    await repository.commit('Write')
    const kinds = async (range: string): Promise<unknown[]> =>
      (await diffRange(repository, range)).sources.flatMap(({ changes }) => changes.map(({ kind }) => kind))
    expect(await kinds('main...other')).toEqual(['edited'])
    expect(await kinds('...other')).toEqual(['edited'])
    expect(await kinds('other...')).toEqual(['added'])
    expect(await kinds('main..other')).toEqual(['edited', 'removed'])
    expect((await diffRange(repository, 'main...other')).older).toEqual({
      name: 'main...other',
      commit: base.trim(),
    })
    await repository.git('checkout', '-q', '--orphan', 'apart')
    await repository.commit('Begin again')
    expect(await userErrorOf(diffRange(repository, 'main...apart'))).toMatchObject({
      code: 'git:noMergeBase',
      params: { one: 'main', other: 'apart' },
    })
    for (const range of ['--all...main', 'main...^other', '..', 'main....other', '../main', 'main...nowhere'])
      expect([range, await userErrorOf(diffRange(repository, range))]).toMatchObject([
        range,
        { code: expect.stringMatching(/git:unknownCommit|diff:twoVersions/) },
      ])
  })

  it('are compared in a shallow clone that has both', async () => {
    const repository = await blog()
    await repository.write('content/old.md', post('Old', ...essay('old')))
    await repository.commit('Write')
    await repository.write('content/new.md', post('New', ...essay('new')))
    await repository.remove('content/old.md')
    await repository.commit('Replace')
    const root = `${repository.root}-clone`
    await repository.git('clone', '-q', '--depth', '2', `file://${repository.root}`, root)
    const clone = opened(openTestRepository(root))
    const { sources } = await diffBetween(clone, ['HEAD~1', 'HEAD'])
    expect(sources.map(({ kind }) => kind)).toEqual(['added', 'removed'])
  })

  it('say which source could not be read in the older one', async () => {
    const repository = await blog()
    await repository.write('content/a.md', Buffer.from([0xff, 0xfe, 0x00, 0x80]))
    await repository.commit('Break')
    await repository.write('content/a.md', post('First', ...BODY))
    await repository.commit('Mend')
    const { sources, findings } = await diffBetween(repository, ['HEAD~1', 'HEAD'])
    expect(sources).toMatchObject([{ kind: 'edited', segments: null, changes: [] }])
    expect(findings).toMatchObject([{ code: 'diff:unreadableThen', path: 'content/a.md' }])
  })

  it('need no translation where a configuration names the sources', async () => {
    const config = '[[content]]\nsource = "posts/{path}.md"\ntarget = "posts/{path}.{locale}.md"\n'
    const files = { 'translate.toml': config, 'posts/a.md': post('First', ...BODY), 'notes.md': '# Notes\n' }
    const repository = opened(await createRepository({ files }))
    await repository.write('posts/a.md', post('First', ...BODY.slice(1)))
    await repository.write('notes.md', '# Other notes\n')
    await repository.commit('Edit')
    expect((await diffBetween(repository, ['HEAD~1', 'HEAD'])).sources).toMatchObject([
      { source: 'posts/a.md', changes: [{ kind: 'removed' }] },
    ])
  })

  it('need neither a translation nor a configuration: then every Markdown file is a source', async () => {
    const repository = opened(await createRepository({ files: { 'posts/a.md': post('First', ...BODY) } }))
    await repository.write('posts/a.md', post('First', ...BODY.slice(1)))
    await repository.write('b.mdx', '# B\n')
    await repository.commit('Edit')
    const { sources } = await diffBetween(repository, ['HEAD~1', 'HEAD'])
    expect(sources.map(({ kind, source, changes }) => [kind, source, changes.length])).toEqual([
      ['added', 'b.mdx', 0],
      ['edited', 'posts/a.md', 1],
    ])
    expect(await userErrorOf(diffOf(repository))).toMatchObject({ code: 'config:noLayout' })
  })

  it('may be one and the same', async () => {
    const repository = await blog()
    const { sources, older, newer } = await diffBetween(repository, ['HEAD', 'main'])
    expect([sources, older?.commit]).toEqual([[], newer?.commit])
  })
})

describe('two files', () => {
  it('are compared without a repository', async () => {
    const place = await folder({
      'a.md': '# Title\n\nIt takes 5 steps.\n',
      'b.mdx': '# Title\n\nIt takes 6 steps.\n',
    })
    const report = await diffBetween(place, ['a.md', './b.mdx'])
    expect(report).toMatchObject({
      compared: 'files',
      older: { name: 'a.md', commit: null },
      newer: { name: './b.mdx', commit: null },
      commit: null,
      sources: [
        {
          source: './b.mdx',
          from: 'a.md',
          changes: [{ before: { lines: [3, 3] }, after: { text: 'It takes 6 steps.' } }],
        },
      ],
    })
  })

  it('are not told of when they are the same, byte for byte', async () => {
    const place = await folder({ 'a.md': '# Title\n', 'b.md': '# Title\n' })
    expect(await diffBetween(place, ['a.md', 'b.md'])).toMatchObject({ compared: 'files', sources: [] })
  })

  it('are cut as the configuration of the project wishes', async () => {
    const config =
      '[[content]]\nsource = "posts/{path}.md"\ntarget = "posts/{path}.{locale}.md"\ntranslatable = ["subtitle"]\n'
    const text = (subtitle: string): string => `---\nsubtitle: ${subtitle}\n---\n\nText.\n`
    const files = { 'posts/a.md': text('Do it'), 'draft.md': text('Never do it') }
    const repository = opened(await createRepository({ files: { ...files, 'translate.toml': config } }))
    const { sources } = await diffBetween(repository, ['posts/a.md', 'draft.md'])
    expect(sources).toMatchObject([{ changes: [{ label: 'substantive', after: { text: 'Never do it' } }] }])
    await repository.write('other.toml', config.replace('["subtitle"]', '[]'))
    const named = (root: string, config: string): Parameters<typeof diffVersions>[0] => {
      return {
        root,
        config,
        tool: { name: 'x', version: '0' },
        older: 'posts/a.md',
        newer: 'draft.md',
        paths: [],
      }
    }
    expect((await diffVersions(named(repository.root, 'other.toml'))).sources).toMatchObject([
      { changes: [] },
    ])
    expect(await userErrorOf(diffVersions(named(repository.root, 'nope.toml')))).toMatchObject({
      params: { path: 'nope.toml' },
    })
    const { root } = await folder({ 'draft.md': text('Do it') })
    const outside = { ...named(root, 'other.toml'), older: 'draft.md' }
    expect(await userErrorOf(diffVersions(outside))).toMatchObject({ code: 'diff:configOutside' })
  })

  it('may differ in what is no text, or have one that does not parse', async () => {
    const place = await folder({
      'a.md': '# Title\n',
      'b.md': '# Title\r\n',
      'c.mdx': '# Title\n\n<Broken\n',
    })
    expect((await diffBetween(place, ['a.md', 'b.md'])).sources).toMatchObject([
      { segments: {}, changes: [] },
    ])
    const { sources, findings } = await diffBetween(place, ['a.md', 'c.mdx'])
    expect(sources).toMatchObject([{ segments: null, changes: [] }])
    expect(findings).toMatchObject([{ path: 'c.mdx', severity: 'error', line: 3 }])
  })
})

describe('names that stand for nothing', () => {
  const refused = async (
    place: { root: string },
    ...names: [string, string, ...string[]]
  ): Promise<unknown> => userErrorOf(diffBetween(place, [names[0], names[1]], names.slice(2)))

  it('are errors that say what was expected', async () => {
    const repository = await blog()
    await repository.write('notes.txt', 'No Markdown.')
    expect(await refused(repository, 'HEAD', 'nowhere')).toMatchObject({ code: 'git:unknownCommit' })
    expect(await refused(repository, 'HEAD', 'content/x.md')).toMatchObject({ code: 'segment:notFound' })
    expect(await refused(repository, 'HEAD', 'content/a.md')).toMatchObject({
      code: 'diff:mixed',
      params: { file: 'content/a.md', commit: 'HEAD' },
    })
    expect(await refused(repository, 'content/a.md', 'notes.txt')).toMatchObject({ code: 'diff:notMarkdown' })
    expect(await refused(repository, 'content', 'HEAD')).toMatchObject({ code: 'diff:directory' })
    expect(await refused(repository, 'HEAD:content', 'HEAD')).toMatchObject({ code: 'git:notACommit' })
    expect(await refused(repository, 'content/a.md', 'content/a.ja.md', 'content')).toMatchObject({
      code: 'diff:pathsOfFiles',
    })
    expect(await refused(repository, 'HEAD', 'HEAD', 'content/x.md')).toMatchObject({
      code: 'project:pathMatchesNothing',
    })
  })

  it('are no options of git', async () => {
    const repository = await blog()
    for (const name of ['--all', '-h', '^main', '--output=x', 'main..main', '@{upstream}\n'])
      expect([name, await refused(repository, 'HEAD', name)]).toMatchObject([
        name,
        { code: 'git:unknownCommit' },
      ])
    expect(await repository.git('status', '--porcelain')).toBe('')
  })

  it('say that there is no commit yet', async () => {
    const { root } = await folder({ 'a.md': '# Title\n' })
    const empty = openTestRepository(root)
    await empty.git('init', '-q')
    expect(await refused(empty, 'HEAD', 'main')).toMatchObject({ code: 'git:noCommits' })
    expect(await refused(empty, 'main', 'HEAD')).toMatchObject({ code: 'git:noCommits' })
  })

  it('say which commits were meant where paths were expected', async () => {
    const { root } = await blog()
    expect(await commitsMeant(['HEAD', 'main'], root)).toBe('HEAD main')
    expect(await commitsMeant(['HEAD...main'], root)).toBe('HEAD...main')
    expect(await commitsMeant(['main'], root)).toBe('main HEAD')
    for (const names of [['content/x.md'], ['HEAD', 'content'], ['nowhere..main'], ['../x']])
      expect(await commitsMeant(names, root)).toBeUndefined()
  })

  it('say where there is no repository', async () => {
    const place = await folder({ 'a.md': '# Title\n' })
    expect(await refused(place, 'main', 'other')).toMatchObject({
      code: 'diff:nothing',
      params: { name: 'main', root: place.root },
    })
    expect(await refused(place, 'a.md', '-')).toMatchObject({ code: 'diff:nothing', params: { name: '-' } })
    expect(await refused(place, 'a.md', '.')).toMatchObject({ code: 'diff:directory' })
    expect(await refused(place, 'a.md', 'b.md')).toMatchObject({ code: 'segment:notFound' })
  })
})
