import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { ZipFile } from 'yazl'
import { postFetchedGuard, type Unposted } from '../../../src/commands/comment-guard.ts'
import type { GuardPosting } from '../../../src/commands/guard/post-guard.ts'
import { formatGuardJson } from '../../../src/report/guard/guard-json.ts'
import { aGuardReport, aSegment, aTranslation, elsewhere } from '../../support/guard-report.ts'
import { connect, type Connected } from '../../support/github/connect.ts'
import { userErrorOf } from '../../support/user-error.ts'
import { words } from '../../support/words.ts'

const FORK = { full_name: 'mika/blog' }

interface Server extends Connected {
  readonly head: string
  readonly number: number
  readonly run: number
  /** What becomes of the report of a run, of the fork's own unless another is named. */
  readonly post: (event?: object) => Promise<GuardPosting | Unposted>
  readonly report: string
}

/** A pull request of a fork, and a run for it that has left nothing yet. */
async function aServer(token = 'github-token'): Promise<Server> {
  const permissions = { contents: 'none', issues: 'none' } as const
  const tokens = [
    { value: 'github-token', permissions: { ...permissions, actions: 'read' as const } },
    { value: 'unable', permissions: { ...permissions, actions: 'none' as const } },
  ]
  const server = await connect({ users: { mika: {} }, tokens })
  const { hands, apiUrl, url, owner, name } = server
  await hands.commit('main', { by: 'ada', files: { 'a.md': 'One\n' } })
  await hands.fork('mika')
  const translation = aTranslation(aSegment('It halts.'))
  const files = { [translation.target]: '一\n' }
  const head = await hands.commit('ja', { by: 'mika', owner: 'mika', files })
  const number = await hands.openPull({ by: 'mika', head: 'mika:ja', title: 'Translate' })
  const run = await hands.startRun({ branch: 'ja', owner: 'mika' })
  const other = elsewhere(translation, { target: 'content/interrupts.ko.md', locale: 'ko' })
  const judged = { translations: [translation, other] }
  const report = formatGuardJson(
    aGuardReport({ head: { name: 'HEAD', commit: head }, ...judged }),
    await words('en'),
  )
  const folder = await mkdtemp(join(tmpdir(), 'evergloss-event-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const env = { GITHUB_EVENT_PATH: join(folder, 'event.json') }
  const post = async (event: object = {}) => {
    const workflow_run = { id: run, head_sha: head, head_repository: FORK, conclusion: 'success', ...event }
    await writeFile(env.GITHUB_EVENT_PATH, JSON.stringify({ workflow_run }))
    const credentials = { apiUrl, url, token, repository: { owner, name } }
    return postFetchedGuard({
      credentials,
      transport: { pace: 'none' },
      number: undefined,
      now: new Date(server.clock.now()).toISOString(),
      env,
      wordsOf: async () => words('en'),
    })
  }
  return { ...server, head, number, run, post, report }
}

async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

const name = 'translations-guard'

it('posts what the run before it left, and says so where it left nothing', async () => {
  const { hands, post, run, report, number, head, log } = await aServer()
  expect(await userErrorOf(post())).toMatchObject({ code: 'guard:noArtifact', params: { run } })
  expect(await post({ conclusion: 'failure' })).toMatchObject({ outcome: 'noReport', conclusion: 'failure' })
  await hands.uploadArtifact({ runId: run, name: 'another', files: { 'guard.json': '{}' } })
  expect(await post({ conclusion: 'skipped' })).toMatchObject({ outcome: 'noReport' })

  // Of a run that was tried again the newest counts
  await hands.uploadArtifact({ runId: run, name, files: { 'guard.json': '{}' } })
  await hands.uploadArtifact({ runId: run, name, files: { '1-guard.json': report } })
  expect(await post({ conclusion: 'failure' })).toMatchObject({ number, outcome: 'created' })
  expect(await post()).toMatchObject({ number, outcome: 'unchanged' })
  const asked = log.entries.filter(({ kind }) => kind === 'storage')
  expect(asked.map(({ status, login }) => [status, login])).toEqual([
    [200, null],
    [200, null],
  ])

  // That of another run, of another commit, and where the request has moved on
  const other = await hands.startRun({ branch: 'ja', owner: 'mika' })
  expect((await userErrorOf(post({ id: other }))).code).toBe('guard:noArtifact')
  expect((await userErrorOf(post({ id: 1 }))).code).toBe('github:notFound')
  expect(await post({ head_repository: { full_name: 'ada/blog' } })).toMatchObject({ outcome: 'gone' })
  expect(await post({ head_repository: null })).toMatchObject({ outcome: 'gone' })
  await hands.commit('ja', { by: 'mika', owner: 'mika', files: { 'a.ja.md': '二\n' } })
  expect(await post()).toMatchObject({ outcome: 'gone', commit: head })
  expect(await userErrorOf(post({ id: 'x' }))).toMatchObject({ code: 'guard:badEvent' })
})

it('says nothing of translations that the request does not touch', async () => {
  const { hands, post, run, report, call, number } = await aServer()
  await hands.uploadArtifact({ runId: run, name, files: { 'guard.json': report } })
  expect(await post()).toMatchObject({ report: { translations: [{ locale: 'ja' }] } })
  const [comment] = (await call('GET', `issues/${number}/comments`)).body
  expect(comment.body).toContain('interrupts.ja.md')
  expect(comment.body).not.toContain('interrupts.ko.md')
})

it('takes nothing from an archive that holds anything else', async () => {
  const { hands, post, run, report, call, number } = await aServer()
  const codeOf = async (given: { zip?: Buffer; size?: number; isExpired?: boolean }): Promise<string> => {
    await hands.uploadArtifact({ runId: run, name, ...given })
    const { code, params } = await userErrorOf(post())
    // A line of its own could be a command in the log of a run
    expect(Object.values(params).join(' ')).not.toContain('\n')
    return code
  }
  const good = await zipOf({ 'guard.json': report })
  expect(await codeOf({ isExpired: true })).toBe('guard:expired')
  expect(await codeOf({ zip: good, size: 2_000_000 })).toBe('guard:tooLong')
  expect(await codeOf({ zip: Buffer.alloc(2_000_000), size: 10 })).toBe('guard:tooLong')
  expect(await codeOf({ zip: Buffer.from('no archive') })).toBe('guard:badArtifact')
  expect(await codeOf({ zip: good.subarray(0, -30) })).toBe('guard:badArtifact')
  expect(await codeOf({ zip: await zipOf({}) })).toBe('guard:badArtifact')
  expect(await codeOf({ zip: await zipOf({ 'guard.json': report, 'b.json': '{}' }) })).toBe(
    'guard:badArtifact',
  )
  expect(await codeOf({ zip: await zipOf({ 'b/guard.json': report }) })).toBe('guard:badArtifact')
  const climbing = (await zipOf({ aaaaaaaaaaaaa: report })).toString('latin1')
  for (const path of ['../guard.json', '/x/guard.json', 'a\n::error::x\n'])
    expect(await codeOf({ zip: Buffer.from(climbing.replaceAll('a'.repeat(13), path), 'latin1') })).toBe(
      'guard:badArtifact',
    )

  const bomb = await zipOf({ 'guard.json': Buffer.alloc(50_000_000, ' ') })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await codeOf({ zip: bomb })).toBe('guard:badArtifact')
  expect(await codeOf({ zip: claiming(bomb, 50_000_000, 1000) })).toBe('guard:badArtifact')

  const json = (change: object): string => JSON.stringify({ ...JSON.parse(report), ...change })
  const shapes = [
    '',
    '[]',
    json({ schema: 2 }),
    json({ more: 1 }),
    json({ findings: [{ '::error::x\n': 1 }] }),
  ]
  for (const text of shapes)
    expect(await codeOf({ zip: await zipOf({ 'guard.json': text }) })).toBe('guard:badReport')
  expect((await call('GET', `issues/${number}/comments`)).body).toEqual([])
})

it('asks again where the storage fails, and says which permission is missing', async () => {
  const server = await aServer()
  await server.hands.uploadArtifact({ runId: server.run, name, files: { 'guard.json': server.report } })
  const path = /^\/artifacts\//
  server.faults.add({ path, fault: { kind: 'answer', status: 403, body: 'Expired' } })
  server.faults.add({ path, fault: { kind: 'cut' } })
  expect(await server.post()).toMatchObject({ outcome: 'created' })
  server.faults.add({ path, times: 9, fault: { kind: 'answer', status: 503 } })
  expect((await userErrorOf(server.post())).code).toBe('github:serverFailed')
  server.faults.heal()
  const headers = { location: 'http://elsewhere.example/a.zip' }
  server.faults.add({ path: /\/zip$/, fault: { kind: 'answer', status: 302, body: '', headers } })
  expect((await userErrorOf(server.post())).code).toBe('github:redirected')

  const unable = await aServer('unable')
  await unable.hands.uploadArtifact({ runId: unable.run, name, files: { 'guard.json': unable.report } })
  expect(await userErrorOf(unable.post())).toMatchObject({
    code: 'github:forbidden',
    params: { permissions: 'actions: read' },
  })
})

it('needs a run that names the one before it', async () => {
  const credentials = {
    apiUrl: 'http://127.0.0.1:1',
    url: 'http://127.0.0.1:1',
    token: 'x',
    repository: { owner: 'ada', name: 'blog' },
  }
  const options = { credentials, number: undefined, now: '2026-01-01T00:00:00Z', env: {} }
  const posted = postFetchedGuard({ ...options, wordsOf: async () => words('en') })
  expect((await userErrorOf(posted)).code).toBe('guard:noRun')
})

/** An archive that says of its file that it is smaller than it is. */
function claiming(archive: Buffer, size: number, claimed: number): Buffer {
  const lying = Buffer.from(archive)
  const [from, to] = [Buffer.alloc(4), Buffer.alloc(4)]
  from.writeUInt32LE(size)
  to.writeUInt32LE(claimed)
  for (let at = lying.indexOf(from); at !== -1; at = lying.indexOf(from, at)) to.copy(lying, at)
  return lying
}
