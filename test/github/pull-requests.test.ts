import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createComment, editComment, listComments } from '../../src/github/comments.ts'
import type { Github } from '../../src/github/connection.ts'
import { createIssue, editIssue, listIssues } from '../../src/github/issues.ts'
import { addLabels, ensureLabels, removeLabel } from '../../src/github/labels.ts'
import {
  createPullRequest,
  editPullRequest,
  findPullRequests,
  listChangedFiles,
  listPullRequests,
  readPullRequest,
} from '../../src/github/pull-requests.ts'
import { type GithubEmulator, startGithub } from '../support/github/start.ts'
import { userErrorOf } from '../support/user-error.ts'
import { openGithub } from './open-github.ts'

const HOSTILE = [
  '@everyone @ada/team #1 <!-- --> `code` **bold** [x](javascript:alert(1)) <img src=x onerror=alert(1)>',
  '\u202eright to left\u202c \u200b zero {owner} {{body}} ${x} %s %2F',
  '"12345678901234567890n" 9007199254740993 [1n] \\"1n\\" \\u0041 \\',
  '번역 翻訳 🏳️‍🌈 e\u0301 "1n',
].join('\n')

let server: GithubEmulator
let g: Github
beforeAll(async () => {
  const users = { grace: { role: 'write' as const }, lin: {} }
  server = await startGithub({ users, startsAt: '2026-03-01T00:00:00Z', perWrite: 60_000 })
  g = await openGithub(server)
  const long = 'A long text that stays as it is.\n'.repeat(20)
  await server.hands.commit('main', { by: 'ada', files: { 'a.md': long, 'b.md': '# B\n', 'c.md': 'c\n' } })
})
afterAll(() => server.close())

describe('a pull request', () => {
  it('keeps its texts to the letter, and changes only where it is asked to', async () => {
    const branch = 'translate/x&y%2F+한국어'
    const tip = await server.hands.commit(branch, { by: 'ada', files: { 'a.ko.md': '# 가\n' } })
    const title = HOSTILE.replaceAll('\n', ' ')
    const made = await createPullRequest(g, { branch, base: 'main', title, body: HOSTILE, draft: true })
    expect(made).toMatchObject({
      state: 'open',
      isMerged: false,
      isDraft: true,
      title,
      body: HOSTILE,
      url: `${server.url}/pull/${made.number}`,
      author: 'github-actions[bot]',
      labels: [],
      requested: [],
      head: { branch, commit: tip, repository: 'ada/blog' },
      base: { branch: 'main' },
      mergeCommit: null,
      mergedAt: null,
      closedAt: null,
    })
    expect(await findPullRequests(g, branch)).toEqual([made])
    const closed = await editPullRequest(g, made.number, { body: '12345n', state: 'closed' })
    expect(closed).toMatchObject({ title, body: '12345n', state: 'closed', isMerged: false })
    expect(closed.closedAt).not.toBeNull()
    const again = await editPullRequest(g, made.number, { state: 'open', title: 'x' })
    expect(again).toMatchObject({ title: 'x', body: '12345n', state: 'open' })
  })

  it('of a branch is found whatever became of it, newest first, and never that of a fork', async () => {
    const { hands } = server
    await hands.fork('lin')
    await hands.commit('ko', { by: 'lin', owner: 'lin', files: { 'b.ko.md': '# 나\n' } })
    await hands.commit('ko', { by: 'ada', files: { 'a.ko.md': '# 가\n' } })
    const closed = await hands.openPull({ by: 'ada', head: 'ko', title: 'one' })
    const fork = await hands.openPull({ by: 'lin', head: 'lin:ko', title: 'fork' })
    await hands.close(closed, 'ada')
    const last = await hands.openPull({ by: 'ada', head: 'ko', title: 'two' })
    const commit = await hands.merge(last, { by: 'ada' })
    const found = await findPullRequests(g, 'ko')
    expect(found.map(({ number, isMerged, mergeCommit }) => [number, isMerged, mergeCommit])).toEqual([
      [last, true, commit],
      [closed, false, null],
    ])
    expect(await findPullRequests(g, 'k')).toEqual([])
    expect((await readPullRequest(g, fork)).head).toMatchObject({ branch: 'ko', repository: 'lin/blog' })
    expect((await userErrorOf(readPullRequest(g, 999))).code).toBe('github:notFound')

    const merged = await readPullRequest(g, last)
    const since = await listPullRequests(g, { state: 'closed', since: merged.updatedAt })
    expect(since.map(({ number }) => number)).toEqual([last])
    const all = await listPullRequests(g, { state: 'all', base: 'main' })
    expect(all.map(({ number }) => number).filter(number => number >= closed)).toEqual([closed, fork, last])
    expect(await listPullRequests(g, { state: 'all', base: 'ko' })).toEqual([])
  })

  it('names the files it changes, moved ones under both names', async () => {
    const { hands } = server
    const long = 'A long text that stays as it is.\n'.repeat(20)
    const files = { 'a.md': null, '한글.md': long, 'b.md': null, 'c.md': 'd\n', 'd.md': 'new\n' }
    await hands.commit('files', { by: 'ada', files })
    const number = await hands.openPull({ by: 'ada', head: 'files', title: 'x' })
    const changed = await listChangedFiles(g, number)
    expect(changed.toSorted((one, other) => (one.path < other.path ? -1 : 1))).toEqual([
      { path: 'b.md', previousPath: null, status: 'removed' },
      { path: 'c.md', previousPath: null, status: 'modified' },
      { path: 'd.md', previousPath: null, status: 'added' },
      { path: '한글.md', previousPath: 'a.md', status: 'renamed' },
    ])
  })
})

describe('an issue', () => {
  it('keeps its texts, is closed with a reason, and is told from pull requests', async () => {
    const { hands } = server
    await hands.commit('label', { by: 'ada', files: { 'a.ko.md': '# 가\n' } })
    const pull = await hands.openPull({ by: 'ada', head: 'label', title: 'x' })
    await ensureLabels(g, [{ name: 'l10n ko', color: '0e8a16', description: '' }])
    await addLabels(g, pull, ['l10n ko'])
    const issue = await createIssue(g, { title: 'Korean', body: HOSTILE, labels: ['l10n ko'] })
    expect(issue).toMatchObject({ state: 'open', body: HOSTILE, labels: ['l10n ko'] })
    expect(await listIssues(g, { label: 'l10n ko', state: 'open' })).toEqual([issue])
    const closed = await editIssue(g, issue.number, { state: 'closed', reason: 'not_planned' })
    const reason = server.state.home.issues.get(issue.number)?.stateReason
    expect([closed.state, reason]).toEqual(['closed', 'not_planned'])
    expect(await listIssues(g, { label: 'l10n ko', state: 'open' })).toEqual([])
    expect(await listIssues(g, { label: 'l10n ko', state: 'closed' })).toHaveLength(1)
    expect(await listIssues(g, { label: 'none', state: 'all' })).toEqual([])
    await removeLabel(g, pull, 'l10n ko')
    await removeLabel(g, pull, 'l10n ko')
    expect((await readPullRequest(g, pull)).labels).toEqual([])
  })

  it('has remarks, which are read to the end', async () => {
    const number = await server.hands.openIssue({ by: 'ada', title: 'x' })
    for (let n = 1; n <= 101; n++) await server.hands.comment(number, 'grace', `${n}`)
    const mine = await createComment(g, number, HOSTILE)
    expect(mine).toMatchObject({ author: 'github-actions[bot]', body: HOSTILE })
    expect((await editComment(g, mine.id, '"1n"')).body).toBe('"1n"')
    const comments = await listComments(g, number)
    const texts = [...Array.from({ length: 101 }, (_, i) => `${i + 1}`), '"1n"']
    expect(comments.map(({ body }) => body)).toEqual(texts)
    expect(comments[0]).toMatchObject({ author: 'grace', association: 'COLLABORATOR' })
  })

  it('is refused where they are turned off', async () => {
    server.state.home.hasIssues = false
    const told = await userErrorOf(createIssue(g, { title: 'x', body: '', labels: [] }))
    server.state.home.hasIssues = true
    expect(told).toMatchObject({ code: 'github:issuesOff', params: { repository: 'ada/blog' } })
  })
})
