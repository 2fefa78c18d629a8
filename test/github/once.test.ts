import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createBranch, readBranch } from '../../src/github/branches.ts'
import { createComment, listComments } from '../../src/github/comments.ts'
import type { Github } from '../../src/github/connection.ts'
import { createIssue, listIssues } from '../../src/github/issues.ts'
import { ensureLabels } from '../../src/github/labels.ts'
import { createPullRequest, findPullRequests } from '../../src/github/pull-requests.ts'
import { requestReviews } from '../../src/github/reviews.ts'
import { type GithubEmulator, startGithub } from '../support/github/start.ts'
import { userErrorOf } from '../support/user-error.ts'
import { openGithub } from './open-github.ts'

const LABEL = { name: 'translation: ko', color: '0e8a16', description: 'Korean' }
const LOST = { kind: 'answer', status: 502, effect: true } as const
const NOT_DONE = { kind: 'answer', status: 502 } as const

let server: GithubEmulator
let g: Github
let first: string
let second: string
beforeAll(async () => {
  server = await startGithub({ users: { grace: { role: 'write' } } })
  g = await openGithub(server)
  first = await server.hands.commit('main', { by: 'ada', files: { 'a.md': '# A\n' } })
  second = await server.hands.commit('ja', { by: 'ada', files: { 'a.ja.md': '# あ\n' } })
})
beforeEach(() => {
  server.faults.heal()
  server.log.clear()
})
afterAll(() => server.close())

const written = () => server.log.writes().map(({ path }) => path.replace(/^.*\/blog\//, ''))

it('a branch whose answer was lost is there, and not made again', async () => {
  server.faults.add({ method: 'POST', fault: LOST })
  await createBranch(g, 'translate/ko', second)
  expect([await readBranch(g, 'translate/ko'), written()]).toEqual([second, ['git/refs']])
})

it('a branch that was not made is made with the next try', async () => {
  server.faults.add({ method: 'POST', times: 2, fault: NOT_DONE })
  await createBranch(g, 'translate/ja', first)
  expect([await readBranch(g, 'translate/ja'), written().length]).toEqual([first, 3])
})

it('a branch that stands elsewhere is left there', async () => {
  await createBranch(g, 'stays', first)
  await createBranch(g, 'stays', first)
  const told = await userErrorOf(createBranch(g, 'stays', second))
  expect(told).toEqual({ code: 'github:branchExists', params: { branch: 'stays' } })
  expect(await readBranch(g, 'stays')).toBe(first)
})

it('a pull request whose answer was lost is there, and not opened again; the second asking gets the same', async () => {
  server.faults.add({ method: 'POST', fault: LOST })
  const wanted = { branch: 'ja', base: 'main', title: 'Japanese', body: 'Two posts' }
  const pull = await createPullRequest(g, wanted)
  expect([await findPullRequests(g, 'ja'), written()]).toEqual([[pull], ['pulls']])
  expect(await createPullRequest(g, { ...wanted, title: 'Another' })).toEqual(pull)
})

it('an issue with its label is opened once', async () => {
  server.faults.add({ method: 'POST', times: 2, fault: LOST })
  await ensureLabels(g, [LABEL])
  const issue = await createIssue(g, {
    title: 'Korean',
    body: 'Two posts.\n\n<!-- mark -->\n',
    labels: [LABEL.name],
  })
  expect(await listIssues(g, { label: LABEL.name, state: 'all' })).toEqual([issue])
  expect(written()).toEqual(['labels', 'issues'])
})

it('a comment is written once, and one of the same words from before is not taken for it', async () => {
  const number = await server.hands.openIssue({ by: 'ada', title: 'Remarks' })
  const before = await server.hands.comment(number, 'grace', 'Ready?')
  server.faults.add({ method: 'POST', fault: NOT_DONE })
  server.faults.add({ method: 'POST', skip: 1, fault: LOST })
  const comment = await createComment(g, number, 'Ready?')
  expect((await listComments(g, number)).map(({ id }) => id)).toEqual([before, comment.id])
})

it('people are asked for a review again where it is not known whether they were: GitHub tells them once', async () => {
  const branch = 'fr'
  await server.hands.commit(branch, { by: 'ada', files: { 'a.fr.md': '# A\n' } })
  const number = await server.hands.openPull({ by: 'ada', head: branch, title: 'French' })
  server.faults.add({ method: 'POST', fault: LOST })
  expect(await requestReviews(g, number, ['grace'])).toEqual({ asked: ['grace'], refused: [] })
  expect(written()).toHaveLength(2)
})

it('labels are made where they are missing, whatever the case of their names', async () => {
  await ensureLabels(g, [{ ...LABEL, name: 'L10n KO' }])
  server.log.clear()
  await ensureLabels(g, [
    { ...LABEL, name: 'l10n ko', color: 'ffffff' },
    { ...LABEL, name: 'l10n ja' },
    { ...LABEL, name: 'L10N JA' },
  ])
  expect(server.log.writes().map(({ body }) => body)).toEqual([{ ...LABEL, name: 'l10n ja' }])
})
