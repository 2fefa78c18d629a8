import { describe, expect, it } from 'vitest'
import { editsOf, reachedVersions, versionsOf } from '../../src/git/file-versions.ts'
import { type Histories, readHistories } from '../../src/git/read-histories.ts'
import { readRenames } from '../../src/git/renames.ts'
import { openRepository } from '../../src/git/repository.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'

const body = Array.from({ length: 20 }, (_, n) => `line ${n}\n`).join('')

async function historiesOf({ root }: TestRepository, ...paths: string[]): Promise<Histories> {
  const opened = await openRepository(root)
  const head = opened.head ?? ''
  return readHistories(opened, head, { paths, renames: await readRenames(opened, head) })
}

async function blobOf(repository: TestRepository, place: string): Promise<string> {
  return repository.git('rev-parse', place)
}

/** Commits of the versions, the newest first. */
function commitsOf({ follow, log, shared }: Histories, path: string): string[] {
  return versionsOf(follow(path), log, shared).map(({ commit }) => commit)
}

describe('versions of a file', () => {
  it('are named by the newest commit that has them, not the one that made them', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    const other = await repository.commit('Something else')
    await repository.write('a.md', 'two')
    await repository.commit('Two')
    const last = await repository.commit('Something else again')
    const histories = await historiesOf(repository, 'a.md')
    expect(commitsOf(histories, 'a.md')).toEqual([last, other])
  })

  it('are each there once, where they were last, when a text comes back', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    await repository.write('a.md', 'two')
    const two = await repository.commit('Two')
    await repository.write('a.md', 'one')
    const back = await repository.commit('Back')
    expect(commitsOf(await historiesOf(repository, 'a.md'), 'a.md')).toEqual([back, two])
  })

  it('are followed through renames and through a time when the file was gone', async () => {
    await using repository = await createRepository({ files: { 'old/a.md': `${body}one` } })
    const one = await blobOf(repository, 'HEAD:old/a.md')
    await repository.write('new/a.md', `${body}two`)
    await repository.remove('old/a.md')
    await repository.commit('Move')
    await repository.remove('new/a.md')
    await repository.commit('Remove')
    await repository.write('new/a.md', 'three')
    await repository.commit('Again')
    const { follow, log, shared } = await historiesOf(repository, 'new/a.md')
    const versions = versionsOf(follow('new/a.md'), log, shared)
    expect(versions.map(({ path }) => path)).toEqual(['new/a.md', 'new/a.md', 'old/a.md'])
    expect(versions[2]?.blob).toBe(one)
  })

  it('are followed into a branch that knows the file by its old name only', async () => {
    await using repository = await createRepository({ files: { 'a.md': `${body}one` } })
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.write('a.md', `${body}side`)
    const side = await repository.commit('Side')
    await repository.git('checkout', '-q', 'main')
    await repository.git('mv', 'a.md', 'b.md')
    await repository.commit('Move')
    await repository.git('merge', '-q', '-s', 'ours', '--no-edit', 'side')
    const { follow, log, shared } = await historiesOf(repository, 'b.md')
    const versions = versionsOf(follow('b.md'), log, shared)
    expect(versions.find(({ commit }) => commit === side)).toMatchObject({ path: 'a.md' })
  })

  it('are followed through a rename that only a merge made', async () => {
    await using repository = await createRepository({ files: { 'a.md': `${body}one`, 'x.md': 'x' } })
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.write('x.md', 'y')
    await repository.commit('Side')
    await repository.git('checkout', '-q', 'main')
    await repository.write('x2.md', 'z')
    await repository.commit('Main')
    await repository.git('merge', '-q', '--no-commit', 'side')
    await repository.git('mv', 'a.md', 'b.md')
    await repository.write('b.md', `${body}two`)
    await repository.commit('Merge')
    const { follow, log, shared } = await historiesOf(repository, 'b.md')
    expect(versionsOf(follow('b.md'), log, shared).map(({ path }) => path)).toEqual(['b.md', 'a.md'])
  })

  it('are named by a commit of the mainline where one has them, though a branch has a newer one', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    const main = await repository.commit('Main')
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.write('b.md', 'b')
    await repository.commit('Side')
    await repository.git('checkout', '-q', 'main')
    await repository.write('a.md', 'two')
    await repository.commit('Two')
    await repository.git('merge', '-q', '--no-edit', 'side')
    const merge = await repository.git('rev-parse', 'HEAD')
    expect(commitsOf(await historiesOf(repository, 'a.md'), 'a.md')).toEqual([merge, main])
  })

  it('are told apart from those that the default branch of the remote has not', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    const shared = await repository.commit('Shared')
    await repository.git('update-ref', 'refs/remotes/origin/main', shared)
    await repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
    await repository.commit('Local')
    await repository.write('a.md', 'two')
    const own = await repository.commit('Own')
    const { follow, log, shared: isShared } = await historiesOf(repository, 'a.md')
    expect(versionsOf(follow('a.md'), log, isShared)).toMatchObject([
      { commit: own, reachable: false },
      { commit: shared, reachable: true },
    ])
  })

  it('are told apart by any remote, and where there is none by main or master', async () => {
    const start = { files: { 'a.md': 'one' } }
    const places = ['refs/remotes/upstream/HEAD', 'refs/remotes/origin/main', 'refs/remotes/x/master']
    for (const place of [...places, 'refs/heads/main', 'refs/heads/master']) {
      await using repository = await createRepository(start)
      await repository.git('checkout', '-q', '-b', 'feature')
      await repository.git('branch', '-q', '-D', 'main')
      await repository.git('update-ref', place, 'HEAD')
      await repository.write('a.md', 'two')
      await repository.commit('Own')
      const { follow, log, shared, isSharedKnown } = await historiesOf(repository, 'a.md')
      const reachable = versionsOf(follow('a.md'), log, shared).map(version => version.reachable)
      expect([place, isSharedKnown, ...reachable]).toEqual([place, true, false, true])
    }
  })

  it('are all taken for shared where nobody can tell which branch is, and it is said', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    await repository.git('branch', '-q', '-m', 'main', 'trunk')
    expect((await historiesOf(repository, 'a.md')).isSharedKnown).toBe(true)
    await repository.git('checkout', '-q', '-b', 'feature')
    await repository.write('a.md', 'two')
    await repository.commit('Own')
    const { follow, log, shared, isSharedKnown } = await historiesOf(repository, 'a.md')
    expect(isSharedKnown).toBe(false)
    expect(versionsOf(follow('a.md'), log, shared).every(({ reachable }) => reachable)).toBe(true)
  })

  it('are none for a file that no commit has', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    expect(commitsOf(await historiesOf(repository, 'b.md'), 'b.md')).toEqual([])
  })
})

describe('edits of a file', () => {
  it('are the commits that made its text, without merges that took one over', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one', 'x.md': 'x' } })
    const first = await repository.git('rev-parse', 'HEAD')
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.write('a.md', 'two')
    const two = await repository.commit('Two')
    await repository.git('checkout', '-q', 'main')
    await repository.write('x.md', 'y')
    await repository.commit('Other')
    await repository.git('merge', '-q', '--no-edit', 'side')
    const { follow, log } = await historiesOf(repository, 'a.md')
    expect(editsOf(follow('a.md'), log).map(place => log.commits[place])).toEqual([two, first])
  })

  it('know which texts stand in the history of each, and which do not', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'one' } })
    const one = await blobOf(repository, 'HEAD:a.md')
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.write('a.ja.md', 'ichi')
    const side = await repository.commit('Translate')
    await repository.git('checkout', '-q', 'main')
    await repository.write('a.md', 'two')
    await repository.commit('Two')
    const two = await blobOf(repository, 'HEAD:a.md')
    await repository.git('merge', '-q', '--no-edit', 'side')
    const { follow, log } = await historiesOf(repository, 'a.md', 'a.ja.md')
    const reached = reachedVersions(follow('a.md'), log)
    expect([...reached(log.position.get(side) ?? -1)]).toEqual([one])
    expect([...reached(0)].sort()).toEqual([one, two].sort())
  })
})
