import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { connect } from '../support/github/connect.ts'

const run = promisify(execFile)

it('goes from a commit to a merged pull request', async () => {
  const github = await connect({
    users: { grace: { name: 'Grace', email: 'grace@example.org', role: 'write' } },
  })
  const { call, hands } = github
  const first = await hands.commit('main', { by: 'ada', files: { 'a.md': '# A\n', 'b.md': '# B\n' } })
  const { body: tree } = await call('POST', 'git/trees', {
    body: { base_tree: first, tree: [{ path: 'a.ja.md', mode: '100644', type: 'blob', content: '# あ\n' }] },
  })
  const { body: commit } = await call('POST', 'git/commits', {
    body: { message: 'Translate a', tree: tree.sha, parents: [first] },
  })
  expect(commit).toMatchObject({ author: { name: 'github-actions[bot]' }, verification: { verified: true } })
  expect(await call('POST', 'git/refs', { body: { ref: 'refs/heads/ja', sha: commit.sha } })).toMatchObject({
    status: 201,
  })
  const { body: pull, status } = await call('POST', 'pulls', {
    body: { title: 'Japanese', head: 'ja', base: 'main', body: 'Hello' },
  })
  expect([status, pull.number, pull.mergeable]).toEqual([201, 1, null])
  expect((await call('GET', 'pulls/1')).body).toMatchObject({ mergeable: true, changed_files: 1, commits: 1 })
  expect((await call('GET', 'pulls/1/files')).body).toMatchObject([
    { filename: 'a.ja.md', status: 'added', patch: '@@ -0,0 +1 @@\n+# あ' },
  ])
  expect((await call('POST', 'pulls/1/requested_reviewers', { body: { reviewers: ['grace'] } })).status).toBe(
    201,
  )
  await hands.review(1, { by: 'grace', state: 'APPROVED' })
  expect((await call('GET', 'pulls/1/reviews')).body).toMatchObject([
    { state: 'APPROVED', user: { login: 'grace' }, commit_id: commit.sha },
  ])
  const folder = await mkdtemp(join(tmpdir(), 'clone-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await run('git', ['clone', '-q', github.gitUrl, folder])
  await run('git', ['-C', folder, 'fetch', '-q', 'origin', 'refs/pull/1/head'])
  expect((await run('git', ['-C', folder, 'rev-parse', 'FETCH_HEAD'])).stdout.trim()).toBe(commit.sha)
  const { body: merged } = await call('PUT', 'pulls/1/merge', { body: { merge_method: 'squash' } })
  expect(merged.merged).toBe(true)
  expect((await call('GET', 'commits/main')).body).toMatchObject({
    sha: merged.sha,
    commit: { message: 'Japanese (#1)' },
    author: { login: 'github-actions[bot]' },
    files: [{ filename: 'a.ja.md' }],
  })
})
