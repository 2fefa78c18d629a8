import { type SpawnOptions, spawn } from 'node:child_process'
import { chmod, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { readFiles } from '../../src/git/files.ts'
import { openObjects } from '../../src/git/objects.ts'
import { decodePath } from '../../src/git/path-bytes.ts'
import { openRepository } from '../../src/git/repository.ts'
import { readSnapshot } from '../../src/git/snapshot.ts'
import type { Snapshot } from '../../src/git/types.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { userErrorOf } from '../support/user-error.ts'

const everything = (): boolean => true
const markdown = (path: string): boolean => path.endsWith('.md')

async function snapshotOf(repository: TestRepository, at?: string): Promise<Snapshot> {
  const opened = await openRepository(repository.root)
  return readSnapshot(opened, at === undefined ? { wanted: everything } : { wanted: everything, at })
}

/** What the files of the work tree hold, dirty ones marked, as `readFiles` gives them. */
async function contentsOf(repository: TestRepository, at?: string): Promise<Record<string, string>> {
  const opened = await openRepository(repository.root)
  const objects = openObjects(opened)
  const snapshot = await readSnapshot(
    opened,
    at === undefined ? { wanted: everything } : { wanted: everything, at },
  )
  const contents: Record<string, string> = {}
  await readFiles([...snapshot.files.values()], { repository: opened, objects }, (file, bytes) => {
    contents[file.path] = `${file.dirty ? 'dirty ' : ''}${bytes.toString('utf8')}`
  })
  await objects.close()
  return contents
}

describe('a snapshot of the work tree', () => {
  it('holds what is committed, staged, changed and untracked, without the deleted and the ignored', async () => {
    await using repository = await createRepository({
      files: {
        'clean.md': 'clean',
        'changed.md': 'before',
        'deleted.md': 'x',
        'removed.md': 'x',
        '.gitignore': 'ignored*\n',
      },
    })
    await repository.write('changed.md', 'after')
    await repository.write('staged.md', 'staged')
    await repository.git('add', 'staged.md')
    await repository.write('twice.md', 'staged')
    await repository.git('add', 'twice.md')
    await repository.write('twice.md', 'changed again')
    await repository.write('new/untracked.md', 'new')
    await repository.write('ignored.md', 'x')
    await repository.remove('deleted.md')
    await repository.git('rm', '-q', 'removed.md')
    await repository.write('intent.md', 'to add')
    await repository.git('add', '--intent-to-add', 'intent.md')
    expect(await contentsOf(repository)).toEqual({
      '.gitignore': 'ignored*\n',
      'clean.md': 'clean',
      'changed.md': 'dirty after',
      'staged.md': 'staged',
      'twice.md': 'dirty changed again',
      'new/untracked.md': 'dirty new',
      'intent.md': 'dirty to add',
    })
  })

  it('gives a dirty file the id that git would give it', async () => {
    for (const objectFormat of ['sha1', 'sha256'] as const) {
      await using repository = await createRepository({ objectFormat, files: { 'a.md': 'one\n' } })
      await repository.write('a.md', 'two\n')
      const file = (await snapshotOf(repository)).files.get('a.md')
      expect(file).toEqual({ path: 'a.md', dirty: true, oid: await repository.git('hash-object', 'a.md') })
    }
  })

  it('takes the file of the work tree while a merge is under way', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'base\n', 'b.md': 'base\n' } })
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.write('a.md', 'theirs\n')
    await repository.remove('b.md')
    await repository.commit('Theirs')
    await repository.git('checkout', '-q', 'main')
    await repository.write('a.md', 'ours\n')
    await repository.write('b.md', 'ours\n')
    await repository.commit('Ours')
    await expect(repository.git('merge', 'side')).rejects.toThrow()
    await repository.remove('b.md')
    const contents = await contentsOf(repository)
    expect(Object.keys(contents)).toEqual(['a.md'])
    expect(contents['a.md']).toMatch(/^dirty <<<<<<< HEAD\nours/)
  })

  it('is empty of a directory that was replaced by a file, and the other way round', async () => {
    await using repository = await createRepository({ files: { 'a/b.md': 'x', 'c.md': 'x' } })
    await repository.remove('a')
    await repository.write('a', 'now a file')
    await repository.remove('c.md')
    await repository.write('c.md/d.md', 'deeper')
    expect(await contentsOf(repository)).toEqual({ a: 'dirty now a file', 'c.md/d.md': 'dirty deeper' })
  })

  it('reads the worktree that it was asked for, not the main one', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one\n' } })
    const folder = `${repository.root}-worktree`
    await repository.git('worktree', 'add', '-q', '-b', 'other', folder)
    await writeFile(join(folder, 'a.md'), 'two\n')
    const worktree = { ...repository, root: folder }
    expect(await contentsOf(worktree)).toEqual({ 'a.md': 'dirty two\n' })
    expect(await contentsOf(repository)).toEqual({ 'a.md': 'one\n' })
    await rm(folder, { recursive: true })
  })

  it('holds files that a sparse checkout left out', async () => {
    await using repository = await createRepository({ files: { 'in/a.md': 'in', 'out/b.md': 'out' } })
    await repository.git('sparse-checkout', 'set', 'in')
    expect(await contentsOf(repository)).toEqual({ 'in/a.md': 'in', 'out/b.md': 'out' })
    await repository.git('sparse-checkout', 'reapply', '--sparse-index')
    expect(await contentsOf(repository)).toEqual({ 'in/a.md': 'in', 'out/b.md': 'out' })
  })

  it('works beside the lock of another git and leaves the index alone', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one\n' } })
    await repository.write('a.md', 'one\n')
    await repository.write('.git/index.lock', '')
    const before = await repository.git('hash-object', '--no-filters', '.git/index')
    expect(await contentsOf(repository)).toEqual({ 'a.md': 'one\n' })
    expect(await repository.git('hash-object', '--no-filters', '.git/index')).toBe(before)
  })

  it('keeps only what is wanted', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'a', 'b.txt': 'b' } })
    await repository.write('c.md', 'c')
    await repository.write('d.txt', 'd')
    const opened = await openRepository(repository.root)
    const snapshot = await readSnapshot(opened, { wanted: markdown })
    expect([...snapshot.files.keys()]).toEqual(['a.md', 'c.md'])
    expect(snapshot).toMatchObject({ worktree: true, commit: opened.head, skipped: [] })
  })

  it('says so when a file changes after it was seen', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one\n' } })
    await repository.write('a.md', 'two\n')
    const opened = await openRepository(repository.root)
    const objects = openObjects(opened)
    const { files } = await readSnapshot(opened, { wanted: everything })
    await repository.write('a.md', 'three\n')
    const reading = readFiles([...files.values()], { repository: opened, objects }, () => {})
    expect(await userErrorOf(reading)).toEqual({ code: 'git:changedWhileReading', params: { path: 'a.md' } })
    await objects.close()
  })
})

describe('odd names', () => {
  const names = [
    'a b.md',
    '"q" \'p\'.md',
    'tab\there.md',
    'new\nline.md',
    'cr\r',
    'ä 中文 😀.md',
    '-dash.md',
    ':colon.md',
    'back\\slash.md',
    '? x.md',
  ]
  const latin = Buffer.from('caf\xe9.md', 'latin1')

  it.each(['work tree', 'commit'])('are read exactly from the %s', async where => {
    await using repository = await createRepository()
    for (const name of names) await repository.write(name, `in ${name}`)
    await writeFile(Buffer.concat([Buffer.from(`${repository.root}/`), latin]), 'in latin')
    if (where === 'commit') await repository.commit('Add')
    else await repository.git('commit', '-q', '--allow-empty', '-m', 'Empty')
    const dirty = where === 'commit' ? '' : 'dirty '
    const expected = Object.fromEntries(names.map(name => [name, `${dirty}in ${name}`]))
    const contents = await contentsOf(repository, where === 'commit' ? 'HEAD' : undefined)
    expect(contents).toEqual({ ...expected, [decodePath(latin)]: `${dirty}in latin` })
    expect(decodePath(latin)).toBe('caf\udce9.md')
  })
})

describe('a snapshot passes over', () => {
  it('links and submodules, and names them', async () => {
    await using theme = await createRepository({ files: { 'theme.md': 'theme\n' } })
    await using repository = await createRepository({ files: { 'a.md': 'a' } })
    await symlink('a.md', join(repository.root, 'link.md'))
    await symlink('nowhere.md', join(repository.root, 'gone.md'))
    await symlink('loop.md', join(repository.root, 'loop.md'))
    await repository.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      theme.root,
      'theme',
    )
    await repository.commit('Link')
    await repository.remove('gone.md')
    await symlink('/etc/passwd', join(repository.root, 'untracked.md'))
    await repository.git('init', '-q', 'nested')
    await repository.write('nested/n.md', 'n')
    const skipped = [
      { path: 'link.md', why: 'symbolic-link' },
      { path: 'loop.md', why: 'symbolic-link' },
      { path: 'nested', why: 'submodule' },
      { path: 'theme', why: 'submodule' },
      { path: 'untracked.md', why: 'symbolic-link' },
    ]
    const worktree = await snapshotOf(repository)
    expect([...worktree.files.keys()]).toEqual(['.gitmodules', 'a.md'])
    expect(worktree.skipped).toEqual(skipped)
    const commit = await snapshotOf(repository, 'HEAD')
    expect([...commit.files.keys()]).toEqual(['.gitmodules', 'a.md'])
    expect(commit.skipped.map(each => each.path)).toEqual(['gone.md', 'link.md', 'loop.md', 'theme'])
  })

  it('a link that took the place of a file, and takes a file that took the place of a link', async () => {
    await using repository = await createRepository({ files: { 'file.md': 'file' } })
    await symlink('file.md', join(repository.root, 'link.md'))
    await repository.commit('Link')
    await repository.remove('file.md')
    await symlink('/etc/passwd', join(repository.root, 'file.md'))
    await repository.remove('link.md')
    await repository.write('link.md', 'now a file')
    expect(await contentsOf(repository)).toEqual({ 'link.md': 'dirty now a file' })
    expect((await snapshotOf(repository)).skipped).toEqual([{ path: 'file.md', why: 'symbolic-link' }])
  })

  it('files behind a directory that became a link out of the repository', async () => {
    await using outside = await createRepository({ files: { 'posts/a.md': 'outside and changed' } })
    await using repository = await createRepository({ files: { 'posts/a.md': 'inside' } })
    await repository.remove('posts')
    await symlink(join(outside.root, 'posts'), join(repository.root, 'posts'))
    const snapshot = await snapshotOf(repository)
    expect(snapshot.files.get('posts/a.md')).toBeUndefined()
    expect(snapshot.skipped).toContainEqual({ path: 'posts/a.md', why: 'symbolic-link' })
  })

  it.skipIf(process.platform === 'win32')('a pipe, which would never end', async () => {
    await using repository = await createRepository({ files: { 'pipe.md': 'x' } })
    await repository.remove('pipe.md')
    await finished('mkfifo', [join(repository.root, 'pipe.md')], {})
    expect((await snapshotOf(repository)).skipped).toEqual([{ path: 'pipe.md', why: 'unreadable' }])
  })
})

// The superuser may read everything, so these take another user's rights for a while.
describe.skipIf(process.getuid?.() !== 0)('without permission (skipped: not root)', () => {
  it('to a directory or a file, a snapshot names it and goes on', async () => {
    await using repository = await createRepository({
      files: { 'a.md': 'a', 'shut/b.md': 'b', 'shut.md': 'c' },
    })
    await repository.write('dark/new.md', 'x')
    await repository.write('secret.md', 'x')
    await repository.write('shut.md', 'changed')
    await finished('chown', ['-R', '65534', repository.root], {})
    for (const path of ['shut', 'dark', 'shut.md', 'secret.md']) await chmod(join(repository.root, path), 0)
    const snapshot = await asNobody(() => snapshotOf(repository))
    expect([...snapshot.files.keys()]).toEqual(['a.md'])
    expect(snapshot.skipped).toEqual([
      { path: 'dark', why: 'unreadable' },
      { path: 'secret.md', why: 'unreadable' },
      { path: 'shut', why: 'unreadable' },
      { path: 'shut.md', why: 'unreadable' },
      { path: 'shut/b.md', why: 'unreadable' },
    ])
  })

  it('to write, everything is read all the same', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    await repository.write('a.md', 'two')
    await finished('chown', ['-R', '65534', repository.root], {})
    await finished('chmod', ['-R', 'a-w', repository.root], {})
    expect(await asNobody(() => contentsOf(repository))).toEqual({ 'a.md': 'dirty two' })
  })
})

async function asNobody<T>(action: () => Promise<T>): Promise<T> {
  vi.stubEnv('HOME', '/nonexistent')
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  process.seteuid?.(65534)
  try {
    return await action()
  } finally {
    process.seteuid?.(0)
    vi.unstubAllEnvs()
  }
}

describe('a snapshot of a commit', () => {
  it('has the files of that commit, whatever the work tree holds', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    const first = await repository.git('rev-parse', 'HEAD')
    await repository.write('a.md', 'two')
    await repository.write('b.md', 'two')
    await repository.commit('Second')
    await repository.write('a.md', 'three')
    expect(await contentsOf(repository, 'HEAD~1')).toEqual({ 'a.md': 'one' })
    expect(await contentsOf(repository, first.slice(0, 8))).toEqual({ 'a.md': 'one' })
    expect(await contentsOf(repository, 'main')).toEqual({ 'a.md': 'two', 'b.md': 'two' })
    expect(await snapshotOf(repository, 'HEAD~1')).toMatchObject({ commit: first, worktree: false })
  })

  it('takes the commit of an annotated tag', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    await repository.git('tag', '-a', '-m', 'v1', 'v1')
    expect((await snapshotOf(repository, 'v1')).commit).toBe(await repository.git('rev-parse', 'HEAD'))
  })

  it.each([
    ['nowhere', 'git:unknownCommit'],
    ['', 'git:unknownCommit'],
    ['--all', 'git:unknownCommit'],
    ['--output=/tmp/evergloss-owned', 'git:unknownCommit'],
    ['^main', 'git:unknownCommit'],
    ['main..main', 'git:unknownCommit'],
    ['main\nmain', 'git:unknownCommit'],
    ['HEAD~9', 'git:unknownCommit'],
    ['0123456789012345678901234567890123456789', 'git:unknownCommit'],
    ['HEAD:a.md', 'git:notACommit'],
    ['HEAD^{tree}', 'git:notACommit'],
  ])('refuses %j', async (revision, code) => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    expect(await userErrorOf(snapshotOf(repository, revision))).toEqual({ code, params: { revision } })
  })

  it('refuses a repository without commits', async () => {
    await using repository = await createRepository()
    await repository.write('a.md', 'one')
    const params = { root: repository.root }
    expect(await userErrorOf(snapshotOf(repository))).toEqual({ code: 'git:noCommits', params })
    expect(await userErrorOf(snapshotOf(repository, 'HEAD'))).toEqual({ code: 'git:noCommits', params })
    expect((await userErrorOf(snapshotOf(repository, 'main'))).code).toBe('git:noCommits')
  })
})

async function finished(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { ...options, stdio: 'ignore' })
      .on('error', reject)
      .on('close', resolve)
  })
}
