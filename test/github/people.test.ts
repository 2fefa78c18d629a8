import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Github } from '../../src/github/connection.ts'
import { readPermission, readSelf, readUser } from '../../src/github/people.ts'
import { createPullRequest } from '../../src/github/pull-requests.ts'
import { readRepository } from '../../src/github/repository.ts'
import { listReviews, requestReviews } from '../../src/github/reviews.ts'
import { type GithubEmulator, startGithub } from '../support/github/start.ts'
import { userErrorOf } from '../support/user-error.ts'
import { openGithub } from './open-github.ts'

const ROLES = ['admin', 'maintain', 'write', 'triage', 'read', 'none'] as const
const KO = { branch: 'ko', base: 'main', title: 'x', body: '' }

let server: GithubEmulator
let g: Github
beforeAll(async () => {
  const people = {
    Grace: { name: 'Grace Hopper', role: 'write' },
    lin: { role: 'read' },
    stranger: {},
  } as const
  server = await startGithub({
    users: { ...Object.fromEntries(ROLES.map(role => [`p-${role}`, { role }])), ...people },
    tokens: [
      { value: 'workflow' },
      { value: 'hers', kind: 'user', login: 'Grace' },
      { value: 'reader', permissions: { pull_requests: 'read' } },
    ],
  })
  g = await openGithub(server)
  await server.hands.commit('main', { by: 'ada', files: { 'a.md': '# A\n' } })
  await server.hands.commit('ko', { by: 'ada', files: { 'a.ko.md': '# 가\n' } })
})
afterAll(() => server.close())

it('one who cannot be asked for a review takes nobody else away', async () => {
  await server.hands.commit('ja', { by: 'ada', files: { 'a.ja.md': '# あ\n' } })
  const number = await server.hands.openPull({ by: 'ada', head: 'ja', title: 'x' })
  expect(await requestReviews(g, number, [])).toEqual({ asked: [], refused: [] })
  server.log.clear()
  const outcome = await requestReviews(g, number, ['stranger', 'grace', 'ada', 'nobody-of-this-name', 'LIN'])
  expect(outcome.asked).toEqual(['grace', 'LIN'])
  expect(outcome.refused.map(({ login }) => login)).toEqual(['stranger', 'ada', 'nobody-of-this-name'])
  expect(outcome.refused[0]?.said).toMatch(/not a collaborator/)
  expect(outcome.refused[1]?.said).toMatch(/author/)
  expect(server.log.writes()).toHaveLength(6)
  expect((await requestReviews(g, number, ['stranger'])).refused).toHaveLength(1)
  expect(server.log.writes()).toHaveLength(7)
  await server.hands.review(number, { by: 'Grace', state: 'APPROVED' })
  await server.hands.review(number, { by: 'lin', state: 'CHANGES_REQUESTED', body: 'See @ada' })
  expect(await listReviews(g, number)).toMatchObject([
    { author: 'Grace', state: 'approved', association: 'COLLABORATOR', body: '' },
    { author: 'lin', state: 'changes-requested', body: 'See @ada' },
  ])
})

it('permissions come in four degrees', async () => {
  const found = await Promise.all(ROLES.map(role => readPermission(g, `p-${role}`)))
  // anybody may read what is public
  expect(found).toEqual(['admin', 'write', 'write', 'read', 'read', 'read'])
  expect(await readPermission(g, 'nobody-of-this-name')).toBe('none')
})

it('people are known by how they write themselves', async () => {
  const hers = await openGithub({ ...server, token: 'hers' })
  expect(await readUser(g, 'GRACE')).toEqual({ login: 'Grace', name: 'Grace Hopper' })
  expect(await readUser(g, 'nobody-of-this-name')).toBeNull()
  expect([await readSelf(g), await readSelf(hers)]).toEqual([null, 'Grace'])
})

it('what a token may not do is said with the permission that it takes', async () => {
  const reader = await openGithub({ ...server, token: 'reader' })
  expect(await userErrorOf(createPullRequest(reader, KO))).toMatchObject({
    code: 'github:forbidden',
    params: { permissions: 'pull-requests: write', request: 'POST /repos/ada/blog/pulls' },
  })
  const stranger = await openGithub({ ...server, token: 'mistyped' })
  expect((await userErrorOf(readRepository(stranger))).code).toBe('github:unauthorized')
  expect((await userErrorOf(readSelf(stranger))).code).toBe('github:unauthorized')
})

it('a repository is told by its name, and one that is not there is said to be missing', async () => {
  const { owner, name, url } = server
  const found = { owner, name, url, defaultBranch: 'main', isArchived: false, hasIssues: true }
  expect(await readRepository(g)).toEqual(found)
  const elsewhere = await openGithub({ ...server, name: 'log' })
  expect((await userErrorOf(readRepository(elsewhere))).code).toBe('github:noRepository')
})

it('a repository that keeps workflows from opening pull requests is told how to let them', async () => {
  server.state.home.actionsMayOpen = false
  const told = await userErrorOf(createPullRequest(g, KO))
  server.state.home.actionsMayOpen = true
  expect(told.code).toBe('github:mayNotOpenPulls')
})
