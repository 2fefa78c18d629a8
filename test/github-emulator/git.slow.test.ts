import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Connected, connect } from '../support/github/connect.ts'
import { openTestRepository } from '../support/repository.ts'

const USERS = { grace: { name: 'Grace', email: 'grace@example.org', role: 'read' } } as const

/** A clone by git itself, with the token in the address. */
async function clone({ gitUrl }: Connected, token: string | null = 'github-token') {
  const root = await mkdtemp(join(tmpdir(), 'clone-'))
  const repository = openTestRepository(root)
  onTestFinished(() => repository.dispose())
  const address = token === null ? gitUrl : gitUrl.replace('//', `//x-access-token:${token}@`)
  await repository.git('clone', '-q', address, '.')
  return repository
}

describe('git', () => {
  it('clones, pushes and fetches pull requests', async () => {
    const github = await connect({ users: USERS })
    const { hands, call, log } = github
    const first = await hands.commit('main', { by: 'ada', files: { 'a.md': 'A\n' } })
    await hands.fork('grace')
    const theirs = await hands.commit('fix', { by: 'grace', owner: 'grace', files: { 'a.md': 'B\n' } })
    const number = await hands.openPull({ by: 'grace', head: 'grace:fix', title: 'Fix' })
    const mine = await clone(github)
    await mine.git('fetch', '-q', 'origin', `refs/pull/${number}/head`)
    expect(await mine.git('rev-parse', 'FETCH_HEAD')).toBe(theirs)
    await mine.git('switch', '-q', '-c', 'ja')
    await mine.write('a.ja.md', 'あ\n')
    const pushed = await mine.commit('Translate')
    await mine.git('push', '-q', 'origin', 'ja')
    expect((await call('GET', 'git/ref/heads/ja')).body.object.sha).toBe(pushed)
    expect(log.pushes()).toMatchObject([{ login: 'github-actions[bot]', status: 200 }])
    await expect(mine.git('push', '-q', 'origin', 'HEAD:refs/pull/9/head')).rejects.toThrow(
      'deny updating a hidden ref',
    )
    const partial = await mkdtemp(join(tmpdir(), 'partial-'))
    const lean = openTestRepository(partial)
    onTestFinished(() => lean.dispose())
    await lean.git('init', '-q')
    await lean.git('fetch', '-q', '--filter=blob:none', github.gitUrl, first)
    expect(await lean.git('rev-parse', 'FETCH_HEAD')).toBe(first)
  })

  it('lets nobody push who may not', async () => {
    const github = await connect({
      users: USERS,
      protectedBranches: ['main'],
      tokens: [
        { value: 'github-token' },
        { value: 'reader', permissions: { contents: 'read' } },
        { value: 'grace', kind: 'user', login: 'grace' },
      ],
    })
    await github.hands.commit('main', { by: 'ada', files: { 'a.md': 'A\n' } })
    const mine = await clone(github, null)
    const push = (token: string, branch = 'next') =>
      mine.git(
        'push',
        '-q',
        github.gitUrl.replace('//', `//x-access-token:${token}@`),
        `HEAD:refs/heads/${branch}`,
      )
    await expect(mine.git('push', '-q', 'origin', 'HEAD:refs/heads/next')).rejects.toThrow()
    await expect(push('wrong')).rejects.toThrow('Authentication failed')
    await expect(push('reader')).rejects.toThrow('403')
    await expect(push('grace')).rejects.toThrow('403')
    await writeFile(join(mine.root, 'a.md'), 'B\n')
    await mine.commit('Edit')
    await expect(push('github-token', 'main')).rejects.toThrow(
      'GH006: Protected branch update failed for refs/heads/main',
    )
    await push('github-token')
    const secret = await connect({ isPrivate: true })
    await expect(mine.git('ls-remote', secret.gitUrl)).rejects.toThrow()
  })
})

describe('a pull request', () => {
  it('follows its branch', async () => {
    const github = await connect({ users: USERS })
    const { hands, call } = github
    await hands.commit('main', { by: 'ada', files: { 'a.md': 'A\n' } })
    await hands.commit('next', { by: 'ada', files: { 'a.md': 'B\n' } })
    await hands.openPull({ by: 'ada', head: 'next', title: 'Next' })
    const mine = await clone(github)
    await mine.git('switch', '-q', 'next')
    await mine.write('b.md', 'B\n')
    const head = await mine.commit('More')
    await mine.git('push', '-q')
    expect((await call('GET', 'pulls/1')).body).toMatchObject({
      head: { sha: head },
      commits: 2,
      changed_files: 2,
    })
    const base = await hands.commit('main', { by: 'ada', files: { 'c.md': 'C\n' } })
    const { body: stale } = await call('GET', 'pulls/1')
    expect(stale).toMatchObject({ mergeable: null, mergeable_state: 'unknown' })
    expect(stale.base.sha).not.toBe(base)
    expect((await call('GET', 'pulls/1')).body.mergeable).toBe(true)
    await mine.git('push', '-q', 'origin', ':next')
    expect((await call('GET', 'pulls/1')).body).toMatchObject({ state: 'closed', merged: false })
    // Nothing of it is lost
    expect(await mine.git('ls-remote', 'origin', 'refs/pull/1/head')).toContain(head)
  })

  it('is merged in three ways, or by a push', async () => {
    const github = await connect({ users: USERS })
    const { hands, call } = github
    const start = await hands.commit('main', { by: 'ada', files: { 'a.md': 'A\n' } })
    const open = async (branch: string) => {
      await hands.reset(branch, start)
      await hands.commit(branch, { by: 'ada', files: { [`${branch}.md`]: 'B\n' }, message: `Add ${branch}` })
      await hands.commit(branch, {
        by: 'grace',
        files: { [`${branch}.md`]: 'C\n' },
        message: `Mend ${branch}`,
      })
      return hands.openPull({ by: 'ada', head: branch, title: `Branch ${branch}` })
    }
    const merged = await hands.merge(await open('one'), { by: 'ada' })
    const squashed = await hands.merge(await open('two'), { by: 'ada', method: 'squash' })
    const rebased = await hands.merge(await open('three'), { by: 'ada', method: 'rebase' })
    const number = await open('four')
    const mine = await clone(github)
    await mine.git('merge', '-q', '-m', 'Merge by hand', 'origin/four')
    await mine.git('push', '-q')
    const subjects = (await mine.git('log', '--first-parent', '--format=%s')).split('\n')
    expect(subjects).toEqual([
      'Merge by hand',
      'Mend three',
      'Add three',
      'Branch two (#2)',
      'Merge pull request #1 from ada/one',
      'Edit',
    ])
    expect(await mine.git('show', '-s', '--format=%b', squashed)).toContain(
      'Co-authored-by: Grace <grace@example.org>',
    )
    const { body: all } = await call('GET', 'pulls?state=closed&sort=created&direction=asc')
    expect(all.map((pull: { merge_commit_sha: string }) => pull.merge_commit_sha).slice(0, 3)).toEqual([
      merged,
      squashed,
      rebased,
    ])
    expect((await call('GET', `pulls/${number}`)).body).toMatchObject({ merged: true, state: 'closed' })
    const { body: found } = await call('GET', `commits/${squashed}/pulls`)
    expect(found.map((pull: { number: number }) => pull.number)).toEqual([2])
    expect((await call('GET', `compare/${start}...main`)).body).toMatchObject({
      status: 'ahead',
      behind_by: 0,
    })
  })

  it('outlives its fork', async () => {
    const github = await connect({ users: USERS })
    const { hands, call } = github
    await hands.commit('main', { by: 'ada', files: { 'a.md': 'A\n' } })
    await hands.fork('grace')
    await hands.commit('fix', { by: 'grace', owner: 'grace', files: { 'a.md': 'B\n' } })
    await hands.openPull({ by: 'grace', head: 'grace:fix', title: 'Fix' })
    const { body } = await call('GET', 'pulls?head=grace:fix')
    expect(body).toMatchObject([
      {
        head: { label: 'grace:fix', repo: { full_name: 'grace/blog', fork: true } },
        author_association: 'COLLABORATOR',
      },
    ])
    await hands.deleteFork('grace')
    expect((await call('GET', 'pulls/1')).body).toMatchObject({ state: 'open', head: { repo: null } })
    expect((await call('GET', 'pulls/1/files')).body).toHaveLength(1)
  })
})
