import { createServer } from 'node:net'
import { once } from 'node:events'
import { createEmulator } from 'emulate'
import { expect, it, onTestFinished } from 'vitest'
import { connect } from '../support/github/connect.ts'
import { answerProblems } from '../support/github/description.ts'
import { createRouter } from '../support/github/router.ts'
import { ROUTES } from '../support/github/routes.ts'

// oxlint-disable-next-line typescript/no-explicit-any
type Json = any

interface Step {
  line: string
  status: number
  body: Json
}

type Ask = (method: string, path: string, body?: unknown) => Promise<Json>

it('sees the same in another emulator', async () => {
  const ours = await playOurs()
  const theirs = await playTheirs()
  expect(theirs.map(({ line }) => line)).toEqual(ours.map(({ line }) => line))
  const pairs = ours.map((step, index) => ({ ours: step, theirs: theirs[index] ?? step }))
  const statuses = pairs.filter(pair => pair.ours.status !== pair.theirs.status)
  const same = pairs.filter(pair => !statuses.includes(pair))
  expect(statuses.map(pair => `${pair.ours.line}: ${pair.ours.status}, ${pair.theirs.status}`)).toEqual(
    THEIR_GAPS,
  )
  expect(same.flatMap(pair => differences(pair.ours.body, pair.theirs.body, pair.ours.line))).toEqual(
    THEIR_VALUES,
  )
  expect(theirs.flatMap(problemsOf)).toEqual(THEIR_FAULTS)
})

const find = createRouter(ROUTES)

function problemsOf({ line, status, body }: Step): string[] {
  const [method = '', path = ''] = line.split(' ')
  const name = find(method, path.replace(/\?.*/, ''))?.name ?? ''
  return answerProblems(name, { status, body }).map(problem => `${line}: ${problem}`)
}

/** What the other one does not know of GitHub. */
const THEIR_GAPS = [
  'POST /repos/ada/blog/pulls/1/requested_reviewers: 201, 200',
  'POST /repos/ada/blog/pulls/1/requested_reviewers: 422, 200',
  'POST /repos/ada/blog/pulls/1/reviews: 200, 201',
  'POST /repos/ada/blog/pulls: 422, 201',
  'POST /repos/ada/blog/pulls: 422, 201',
  'GET /repos/ada/blog/issues/1: 200, 404',
  'GET /repos/ada/blog/collaborators/grace/permission: 200, 404',
]
/** It merges in the name of who merges. */
const THEIR_VALUES = [
  'GET /repos/ada/blog/commits[0].commit.committer.name: GitHub, ada',
  'GET /repos/ada/blog/commits[0].committer.login: web-flow, ada',
  'GET /repos/ada/blog/commits/main.commit.committer.name: GitHub, ada',
  'GET /repos/ada/blog/commits/main.committer.login: web-flow, ada',
]
/** Where it is not as GitHub describes its API. */
const THEIR_FAULTS = [
  "GET /repos/ada/blog/pulls/1/commits: answer 200 /0/commit/tree must have required property 'url'",
  'POST /repos/ada/blog/pulls/1/requested_reviewers: status 200 is unknown',
  'POST /repos/ada/blog/pulls/1/requested_reviewers: status 200 is unknown',
  'POST /repos/ada/blog/pulls/1/reviews: status 201 is unknown',
  "GET /repos/ada/blog: answer 200 must have required property 'network_count'",
]

/** Fields that have the same value wherever they stand. */
const EQUAL = new Set([
  'title',
  'state',
  'body',
  'name',
  'color',
  'merged',
  'draft',
  'filename',
  'ref',
  'label',
  'login',
  'mode',
])

/** Things that both have, of different types or with another value. */
function differences(one: Json, other: Json, place: string): string[] {
  if (one === null || other === null || one === undefined || other === undefined) return []
  if (Array.isArray(one) && Array.isArray(other)) return differences(one[0], other[0], `${place}[0]`)
  if (typeof one !== typeof other) return [`${place}: ${typeof one}, ${typeof other}`]
  if (typeof one !== 'object')
    return EQUAL.has(place.split('.').at(-1) ?? '') && one !== other ? [`${place}: ${one}, ${other}`] : []
  return Object.keys(one).flatMap(key => differences(one[key], other[key], `${place}.${key}`))
}

async function playOurs(): Promise<Step[]> {
  const github = await connect({
    users: { grace: { name: 'Grace', role: 'write' } },
    tokens: [{ value: 'ada', kind: 'user', login: 'ada' }],
  })
  await github.hands.commit('main', { by: 'ada', files: { 'README.md': '# Blog\n' } })
  return play(github.apiUrl)
}

async function playTheirs(): Promise<Step[]> {
  const emulator = await createEmulator({
    service: 'github',
    port: await freePort(),
    seed: {
      tokens: { ada: { login: 'ada', scopes: ['repo', 'user'] } },
      github: {
        users: [{ login: 'ada' }, { login: 'grace', name: 'Grace' }],
        repos: [{ owner: 'ada', name: 'blog', auto_init: true }],
      },
    },
  })
  onTestFinished(() => emulator.close())
  return play(emulator.url)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** The same from a new branch to a merge, and what is said on the way. */
async function play(base: string): Promise<Step[]> {
  const steps: Step[] = []
  const ask: Ask = async (method, path, body) => {
    const address = path.startsWith('/')
      ? `${base}${path}`
      : `${base}/repos/ada/blog${path === '' ? '' : `/${path}`}`
    const answer = await fetch(address, {
      method,
      headers: {
        authorization: 'token ada',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const found: Json = text === '' ? undefined : JSON.parse(text)
    const line = `${method} ${path.startsWith('/') ? path : `/repos/ada/blog${path === '' ? '' : `/${path}`}`}`
    steps.push({
      line: line.replaceAll(/[0-9a-f]{40}|(?<=(comments|issues)\/)\d+/g, '1'),
      status: answer.status,
      body: found,
    })
    return found
  }
  const main = (await ask('GET', 'git/ref/heads/main')).object.sha
  const base_tree = (await ask('GET', `git/commits/${main}`)).tree.sha
  await ask('POST', 'git/blobs', { content: 'A', encoding: 'utf-8' })
  const entry = { path: 'a.ja.md', mode: '100644', type: 'blob', content: 'あ\n' }
  const tree = (await ask('POST', 'git/trees', { base_tree, tree: [entry] })).sha
  const commit = (await ask('POST', 'git/commits', { message: 'Translate', tree, parents: [main] })).sha
  await ask('POST', 'git/refs', { ref: 'refs/heads/ja', sha: commit })
  await ask('POST', 'git/refs', { ref: 'refs/heads/ja', sha: commit })
  await ask('GET', 'git/matching-refs/heads/j')
  await ask('GET', 'git/ref/heads/none')
  await ask('POST', 'pulls', { title: 'Japanese', head: 'ja', base: 'main', body: 'Hello' })
  await ask('GET', 'pulls?head=ada:ja&state=open')
  await ask('GET', 'pulls?head=ada:main&state=all')
  await ask('PATCH', 'pulls/1', { title: 'Japanese!' })
  await ask('GET', 'pulls/1/files')
  await ask('GET', 'pulls/1/commits')
  await ask('POST', 'labels', { name: 'translation', color: 'c0ffee' })
  await ask('POST', 'labels', { name: 'translation', color: 'c0ffee' })
  await ask('POST', 'issues/1/labels', { labels: ['translation'] })
  const { id } = await ask('POST', 'issues/1/comments', { body: 'Hello' })
  await ask('PATCH', `issues/comments/${id}`, { body: 'Hello!' })
  await ask('GET', 'issues/1/comments')
  await ask('POST', 'pulls/1/requested_reviewers', { reviewers: ['grace'] })
  await ask('POST', 'pulls/1/requested_reviewers', { reviewers: ['ada'] })
  await ask('POST', 'pulls/1/requested_reviewers', { reviewers: ['nobody'] })
  await ask('POST', 'pulls/1/reviews', { event: 'COMMENT', body: 'Good' })
  await ask('GET', 'pulls/1/reviews')
  await ask('GET', 'pulls/1')
  await ask('GET', 'compare/main...ja')
  await ask('POST', 'pulls', { title: 'Japanese', head: 'ja', base: 'main' })
  await ask('POST', 'pulls', { title: 'Japanese', head: 'none', base: 'main' })
  await ask('PUT', 'pulls/1/merge', { merge_method: 'squash' })
  await ask('GET', 'pulls/1')
  const { number } = await ask('POST', 'issues', { title: 'Korean', body: 'Wanted', labels: ['translation'] })
  await ask('PATCH', `issues/${number}`, { state: 'closed' })
  await ask('GET', 'issues?state=all')
  await ask('GET', 'issues/1')
  await ask('GET', 'commits')
  await ask('GET', 'commits/main')
  await ask('GET', 'contents/a.ja.md')
  await ask('GET', 'collaborators/grace/permission')
  await ask('GET', '/users/grace')
  await ask('GET', '/users/nobody')
  await ask('DELETE', 'git/refs/heads/ja')
  await ask('GET', '')
  return steps
}
