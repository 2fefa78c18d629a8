import { describe, expect, it } from 'vitest'
import { type Connected, connect } from '../support/github/connect.ts'

type Said = [number, string]

/** Status and what it says: the message, or that of the first problem with its field. */
function asker({ call }: Connected) {
  return async (method: string, path: string, body?: unknown, token?: string | null): Promise<Said> => {
    const more = { ...(body !== undefined && { body }), ...(token !== undefined && { token }) }
    const answer = await call(method, path, more)
    const [problem] = answer.body?.errors ?? []
    const words = [problem?.resource, problem?.field, problem?.code, problem?.message]
      .filter(Boolean)
      .join(' ')
    return [answer.status, words === '' ? (answer.body?.message ?? '') : words]
  }
}

const NONE = '0'.repeat(40)

describe('who asks', () => {
  it('needs a token that may', async () => {
    const github = await connect({
      users: { grace: { role: 'read' }, alan: {} },
      tokens: [
        { value: 'reader', permissions: { contents: 'read', pull_requests: 'none', issues: 'none' } },
        { value: 'app', kind: 'app', login: 'helper[bot]', permissions: { contents: 'none' } },
        { value: 'grace', kind: 'user', login: 'grace' },
      ],
    })
    const ask = asker(github)
    await github.hands.openIssue({ by: 'alan', title: 'One' })
    const issue = { title: 'A' }
    expect(await ask('GET', '', undefined, 'wrong')).toEqual([401, 'Bad credentials'])
    expect(await ask('GET', '', undefined, null)).toEqual([200, ''])
    expect(await ask('POST', 'issues', issue, null)).toEqual([401, 'Requires authentication'])
    expect(await ask('POST', 'issues', issue)).toEqual([403, 'Resource not accessible by integration'])
    expect(await ask('GET', 'issues')).toEqual([200, ''])
    const refused = await github.call('POST', 'issues/1/labels', { body: { labels: ['a'] } })
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write')
    expect(await ask('POST', 'issues', issue, 'app')).toEqual([201, ''])
    expect(await ask('POST', 'git/blobs', { content: 'a' }, 'app')).toEqual([
      403,
      'Resource not accessible by integration',
    ])
    expect(await ask('POST', 'git/blobs', { content: 'a' }, 'grace')).toEqual([
      403,
      'Resource not accessible by personal access token',
    ])
    expect(await ask('PATCH', 'issues/1', issue, 'grace')).toEqual([
      403,
      'Must have admin rights to Repository.',
    ])
    expect(await ask('GET', '/user', undefined, 'app')).toEqual([
      403,
      'Resource not accessible by integration',
    ])
    expect((await github.call('GET', '/user', { token: 'grace' })).body.login).toBe('grace')
    expect(await ask('GET', '/repos/ada/other')).toEqual([404, 'Not Found'])
    expect(await ask('POST', 'issues', '{', 'app')).toEqual([400, 'Problems parsing JSON'])
    const roles = await Promise.all(
      ['ada', 'GRACE', 'alan'].map(async login => {
        const { body } = await github.call('GET', `collaborators/${login}/permission`)
        return [body.permission, (await github.call('GET', `collaborators/${login}`)).status]
      }),
    )
    expect(roles).toEqual([
      ['admin', 204],
      ['read', 204],
      ['read', 404],
    ])
  })

  it('does not see what is private, and changes nothing that is archived', async () => {
    const github = await connect({
      isPrivate: true,
      isArchived: true,
      users: { alan: {} },
      tokens: [
        { value: 'a', permissions: { issues: 'none', pull_requests: 'none' } },
        { value: 'alan', kind: 'user', login: 'alan' },
      ],
    })
    const ask = asker(github)
    expect(await ask('GET', '', undefined, null)).toEqual([404, 'Not Found'])
    expect(await ask('GET', '', undefined, 'alan')).toEqual([404, 'Not Found'])
    expect(await ask('GET', 'issues')).toEqual([403, 'Resource not accessible by integration'])
    expect(await ask('GET', 'commits')).toEqual([409, 'Git Repository is empty.'])
    expect(await ask('POST', 'git/blobs', { content: 'a' })).toEqual([
      403,
      'Repository was archived so is read-only.',
    ])
  })

  it('opens no pull request where workflows may not', async () => {
    const github = await connect({ actionsMayOpen: false, hasIssues: false })
    const ask = asker(github)
    const pull = { title: 'A', head: 'a', base: 'main' }
    expect(await ask('POST', 'pulls', pull)).toEqual([
      403,
      'GitHub Actions is not permitted to create or approve pull requests.',
    ])
    expect(await ask('POST', 'issues', { title: 'A' })).toEqual([410, 'Issues are disabled for this repo'])
  })
})

describe('what is sent', () => {
  it('is refused where a pull request is none', async () => {
    const github = await connect({ users: { grace: { role: 'read' }, alan: {} } })
    const ask = asker(github)
    const { hands } = github
    const first = await hands.commit('main', { by: 'ada', files: { 'a.md': 'A' } })
    await hands.reset('same', first)
    await hands.commit('next', { by: 'ada', files: { 'a.md': 'B' } })
    const open = (more: object) => ask('POST', 'pulls', { title: 'A', head: 'next', base: 'main', ...more })
    expect(await open({ head: 'none' })).toEqual([422, 'PullRequest head invalid'])
    expect(await open({ head: 'grace:next' })).toEqual([422, 'PullRequest head invalid'])
    expect(await open({ base: 'none' })).toEqual([422, 'PullRequest base invalid'])
    expect(await open({ head: 'same' })).toEqual([422, 'PullRequest custom No commits between main and same'])
    expect(await open({ title: 'a'.repeat(257) })).toEqual([
      422,
      'PullRequest title custom title is too long (maximum is 256 characters)',
    ])
    expect(await open({ body: 'a'.repeat(65_537) })).toEqual([
      422,
      'PullRequest body custom body is too long (maximum is 65536 characters)',
    ])
    expect(await open({ body: 'a'.repeat(65_536) })).toEqual([201, ''])
    expect(await open({})).toEqual([422, 'PullRequest custom A pull request already exists for ada:next.'])
    const reviewers = (...logins: string[]) =>
      ask('POST', 'pulls/1/requested_reviewers', { reviewers: logins })
    const outsider =
      'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ada/blog repository.'
    expect(await reviewers('grace', 'alan')).toEqual([422, outsider])
    expect(await reviewers('nobody')).toEqual([422, outsider])
    expect(await reviewers('github-actions[bot]')).toEqual([
      422,
      'Review cannot be requested from pull request author.',
    ])
    expect((await github.call('GET', 'pulls/1/requested_reviewers')).body.users).toEqual([])
    expect(await reviewers('grace')).toEqual([201, ''])
    expect(await ask('PUT', 'pulls/1/merge', { sha: NONE })).toEqual([
      409,
      'Head branch was modified. Review and try the merge again.',
    ])
    await hands.commit('main', { by: 'ada', files: { 'a.md': 'C' } })
    expect(await ask('PUT', 'pulls/1/merge', {})).toEqual([405, 'Pull Request is not mergeable'])
    await github.call('GET', 'pulls/1')
    expect((await github.call('GET', 'pulls/1')).body).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
    })
    await hands.deleteBranch('next')
    const [status, said] = await ask('PATCH', 'pulls/1', { state: 'open' })
    expect([status, said]).toEqual([
      422,
      'PullRequest state invalid state cannot be changed. The next branch has been deleted.',
    ])
  })

  it('is refused where git would', async () => {
    const github = await connect()
    const ask = asker(github)
    const { hands } = github
    const first = await hands.commit('main', { by: 'ada', files: { 'a.md': 'A' } })
    const next = await hands.commit('next', { by: 'ada', files: { 'a.md': 'B' } })
    const other = await hands.commit('other', { by: 'ada', files: { 'a.md': 'C' } })
    const create = (ref: string, sha = first) => ask('POST', 'git/refs', { ref, sha })
    expect(await create('refs/heads/next')).toEqual([422, 'Reference already exists'])
    expect(await create('refs/heads/next/deep')).toEqual([422, 'Reference update failed'])
    expect(await create('refs/heads/new', NONE)).toEqual([422, 'Object does not exist'])
    expect(await create('refs/heads/a..b')).toEqual([422, 'refs/heads/a..b is not a valid ref name.'])
    expect((await create('heads/new'))[0]).toBe(422)
    const move = (branch: string, more: object) =>
      ask('PATCH', `git/refs/heads/${branch}`, { sha: next, ...more })
    expect(await move('other', {})).toEqual([422, 'Update is not a fast forward'])
    expect(await move('none', {})).toEqual([422, 'Reference does not exist'])
    expect(await move('main', {})).toEqual([200, ''])
    expect(await move('other', { force: true })).toEqual([200, ''])
    expect(await ask('DELETE', 'git/refs/heads/none')).toEqual([422, 'Reference does not exist'])
    expect(await ask('GET', 'git/ref/heads/non')).toEqual([404, 'Not Found'])
    const file = { path: 'b.md', mode: '100644', type: 'blob' }
    const tree = (more: object, base?: string) =>
      ask('POST', 'git/trees', {
        tree: [{ ...file, ...more }],
        ...(base !== undefined && { base_tree: base }),
      })
    expect(await tree({ content: 'B' }, NONE)).toEqual([422, 'base_tree is not a valid tree oid'])
    expect(await tree({ sha: NONE })).toEqual([422, `tree.sha ${NONE} is not a valid blob`])
    expect(await tree({ sha: null }, first)).toEqual([422, 'GitRPC::BadObjectState'])
    expect((await tree({ path: '../b.md', content: 'B' }))[0]).toBe(422)
    expect((await tree({ content: 'B', sha: NONE }))[0]).toBe(422)
    const commit = { message: 'A', tree: NONE, parents: [other] }
    expect(await ask('POST', 'git/commits', commit)).toEqual([422, 'Tree SHA does not exist'])
  })

  it('is refused where a label or a comment is none', async () => {
    const github = await connect({
      users: { grace: {} },
      tokens: [{ value: 'a' }, { value: 'grace', kind: 'user', login: 'grace' }],
    })
    const ask = asker(github)
    expect(await ask('POST', 'labels', { name: 'Japanese' })).toEqual([201, ''])
    expect(await ask('POST', 'labels', { name: 'japanese' })).toEqual([422, 'Label name already_exists'])
    expect(await ask('POST', 'labels', { name: 'a', color: 'red' })).toEqual([422, 'Label color invalid'])
    expect(await ask('POST', 'labels', { name: 'a'.repeat(51) })).toEqual([
      422,
      'Label name custom name is too long (maximum is 50 characters)',
    ])
    // Who may not label gets an issue without
    const { body } = await github.call('POST', 'issues', {
      token: 'grace',
      body: { title: 'A', labels: ['Japanese'] },
    })
    expect(body.labels).toEqual([])
    expect(await ask('POST', 'issues/1/labels', { labels: ['x'] }, 'grace')).toEqual([
      403,
      'Resource not accessible by personal access token',
    ])
    expect(await ask('POST', 'issues/1/labels', { labels: ['x'] })).toEqual([200, ''])
    expect(await ask('DELETE', 'issues/1/labels/y')).toEqual([404, 'Label does not exist'])
    expect(await ask('POST', 'issues/1/comments', { body: 'a'.repeat(65_537) })).toEqual([
      422,
      'IssueComment data unprocessable Body is too long (maximum is 65536 characters)',
    ])
    expect(await ask('POST', 'issues/2/comments', { body: 'a' })).toEqual([404, 'Not Found'])
    await github.hands.edit(1, { isLocked: true })
    expect(await ask('POST', 'issues/1/comments', { body: 'a' }, 'grace')).toEqual([
      403,
      'Unable to create comment because issue is locked.',
    ])
  })
})

describe('how much is asked', () => {
  it('is limited by the minute and by the hour', async () => {
    const github = await connect({ limits: { perHour: 20, contentPerMinute: 3 }, perWrite: 0 })
    const ask = asker(github)
    for (const name of ['a', 'b', 'c']) expect(await ask('POST', 'labels', { name })).toEqual([201, ''])
    const limited = await github.call('POST', 'labels', { body: { name: 'd' } })
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([403, '60'])
    expect(limited.body.message).toContain('secondary rate limit')
    github.clock.advance(60_000)
    expect(await ask('POST', 'labels', { name: 'd' })).toEqual([201, ''])
    const { headers, body } = await github.call('GET', '/rate_limit')
    expect([headers.get('x-ratelimit-remaining'), body.rate.remaining]).toEqual(['15', 15])
    for (let n = 0; n < 15; n += 1) await github.call('GET', 'labels')
    expect((await ask('GET', 'labels'))[1]).toContain('API rate limit exceeded')
    github.clock.advance(3_600_000)
    expect((await ask('GET', 'labels'))[0]).toBe(200)
  })
})
