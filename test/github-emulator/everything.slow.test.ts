import { expect, it } from 'vitest'
import { type Connected, connect } from '../support/github/connect.ts'
import { createRouter } from '../support/github/router.ts'
import { ROUTES } from '../support/github/routes.ts'

it('answers each operation as GitHub describes it', async () => {
  const github = await connect({
    users: { grace: { role: 'write' }, lin: { role: 'read' } },
    tokens: [{ value: 'github-token' }, { value: 'ada', kind: 'user', login: 'ada' }],
  })
  await everything(github)
  expect(github.violations).toEqual([])
  expect(github.log.entries.filter(({ status }) => status >= 400)).toEqual([])
  const find = createRouter(ROUTES)
  const names = github.log.lines().map(line => {
    const [method = '', path = ''] = line.split(' ')
    return find(method, path)?.name
  })
  const asked = new Set(names)
  expect(Object.keys(ROUTES).filter(name => !asked.has(name))).toEqual([])
})

/** Asks every operation at least once, about as many kinds of things as there are. */
async function everything({ call, hands }: Connected): Promise<void> {
  const ask = async (method: string, path: string, body?: unknown) =>
    (await call(method, path, body === undefined ? {} : { body })).body
  const files = { 'a.md': 'A\n', 'dir/b.md': 'B\n', 'long.md': 'line\n'.repeat(50), CODEOWNERS: '* @ada\n' }
  const first = await hands.commit('main', { by: 'ada', files })
  for (const path of [
    '',
    '/user',
    '/users/grace',
    '/rate_limit',
    'branches/main',
    'collaborators/lin',
    'collaborators/lin/permission',
  ])
    await call('GET', path, { token: 'ada' })
  const runId = await hands.startRun({ branch: 'main' })
  const artifact = await hands.uploadArtifact({ runId, name: 'a', files: { 'a.json': '{}' } })
  expect((await ask('GET', `actions/runs/${runId}/artifacts`)).total_count).toBe(1)
  await ask('GET', `actions/artifacts/${artifact}/zip`)
  const { sha: blob } = await ask('POST', 'git/blobs', { content: 'xIM=', encoding: 'base64' })
  expect((await ask('GET', `git/blobs/${blob}`)).content).toBe('xIM=')
  const { sha: tree } = await ask('POST', 'git/trees', {
    base_tree: first,
    tree: [
      { path: 'dir/b.ja.md', mode: '100644', type: 'blob', content: 'あ\n' },
      { path: 'c.bin', mode: '100755', type: 'blob', sha: blob },
      { path: 'a.md', mode: '100644', type: 'blob', sha: null },
      { path: 'moved.md', mode: '100644', type: 'blob', content: `${'line\n'.repeat(49)}end\n` },
      { path: 'long.md', mode: '100644', type: 'blob', sha: null },
    ],
  })
  expect(
    (await ask('GET', `git/trees/${tree}?recursive=1`)).tree.map(({ path }: { path: string }) => path),
  ).toEqual(['CODEOWNERS', 'c.bin', 'dir', 'dir/b.ja.md', 'dir/b.md', 'moved.md'])
  const author = { name: 'Lin', email: 'lin@example.org', date: '2024-05-01T12:00:00Z' }
  const { sha } = await ask('POST', 'git/commits', { message: 'One\n\nTwo', tree, parents: [first], author })
  expect(await ask('GET', `git/commits/${sha}`)).toMatchObject({
    author,
    message: 'One\n\nTwo',
    verification: { verified: false },
  })
  await ask('POST', 'git/refs', { ref: 'refs/heads/ja/next', sha: first })
  await ask('PATCH', 'git/refs/heads/ja/next', { sha })
  expect((await ask('GET', 'git/ref/heads/ja/next')).object.sha).toBe(sha)
  expect(await ask('GET', 'git/matching-refs/heads/ja')).toHaveLength(1)
  for (const path of [
    'commits',
    'commits?sha=ja/next&path=dir',
    'commits/main',
    `commits/${sha}`,
    `commits/heads/ja/next`,
  ])
    await ask('GET', path)
  expect((await ask('GET', 'compare/main...ja/next')).files).toHaveLength(4)
  await ask('GET', 'compare/ja/next...main')
  for (const path of ['contents/CODEOWNERS', 'contents/dir?ref=ja/next', 'contents/']) await ask('GET', path)
  const raw = { headers: { accept: 'application/vnd.github.raw+json' } }
  expect((await call('GET', 'contents/dir/b.ja.md?ref=ja/next', raw)).body).toBe('あ\n')
  await aboutPulls(ask, hands)
  await aboutIssues(ask)
  await ask('DELETE', 'git/refs/heads/ja/next')
}

type Ask = (method: string, path: string, body?: unknown) => Promise<ReturnType<typeof JSON.parse>>

async function aboutPulls(ask: Ask, hands: Connected['hands']): Promise<void> {
  await ask('POST', 'pulls', { title: 'Japanese', head: 'ja/next', base: 'main', draft: true })
  await ask('PATCH', 'pulls/1', { title: 'Japanese!', body: 'Text', state: 'closed' })
  await ask('PATCH', 'pulls/1', { state: 'open', base: 'main' })
  await ask('POST', 'pulls/1/requested_reviewers', { reviewers: ['lin', 'grace'] })
  await ask('DELETE', 'pulls/1/requested_reviewers', { reviewers: ['lin'] })
  await ask('GET', 'pulls/1/requested_reviewers')
  await ask('POST', 'pulls/1/reviews', { event: 'COMMENT', body: 'Hm' })
  await hands.review(1, { by: 'grace', state: 'APPROVED' })
  await ask('POST', 'pulls/1/reviews', { body: 'Not handed in' })
  expect(await ask('GET', 'pulls/1/reviews')).toHaveLength(3)
  expect(await ask('GET', 'pulls/1/files?per_page=100')).toMatchObject([
    { filename: 'a.md', status: 'removed' },
    { filename: 'c.bin', status: 'added' },
    { filename: 'dir/b.ja.md', patch: '@@ -0,0 +1 @@\n+あ' },
    { filename: 'moved.md', previous_filename: 'long.md', additions: 1, deletions: 1 },
  ])
  expect(await ask('GET', 'pulls/1/commits')).toHaveLength(1)
  await hands.edit(1, { isDraft: false })
  for (const path of ['pulls', 'pulls/1', 'pulls?state=all&sort=updated&direction=desc'])
    await ask('GET', path)
  const { sha } = await ask('PUT', 'pulls/1/merge', { commit_title: 'Merge', commit_message: 'All' })
  expect(await ask('GET', `commits/${sha}/pulls`)).toHaveLength(1)
  await ask('GET', 'pulls/1')
}

async function aboutIssues(ask: Ask): Promise<void> {
  await ask('POST', 'labels', { name: 'translation', color: 'C0FFEE', description: 'About translations' })
  await ask('PATCH', 'labels/translation', { new_name: 'l10n' })
  await ask('GET', 'labels/l10n')
  await ask('POST', 'issues', { title: 'Korean', body: 'Wanted', labels: ['l10n', 'new one'] })
  await ask('PATCH', 'issues/2', {
    title: 'Korean!',
    body: 'Done',
    state: 'closed',
    state_reason: 'not_planned',
    labels: ['l10n'],
  })
  await ask('GET', 'issues/2')
  await ask('GET', 'issues?state=all')
  await ask('POST', 'issues/1/labels', { labels: ['a', 'b'] })
  await ask('DELETE', 'issues/1/labels/a')
  await ask('GET', 'issues/1/labels')
  await ask('DELETE', 'labels/b')
  await ask('GET', 'labels')
  const { id } = await ask('POST', 'issues/1/comments', { body: 'Hello' })
  await ask('PATCH', `issues/comments/${id}`, { body: 'Hello!' })
  expect((await ask('GET', 'issues/1/comments'))[0].body).toBe('Hello!')
  await ask('GET', `issues/comments/${id}`)
  await ask('GET', 'issues/comments?sort=updated&direction=desc')
  await ask('DELETE', `issues/comments/${id}`)
}
