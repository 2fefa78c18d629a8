import { expect, it } from 'vitest'
import { acceptable } from '../../../src/plan/guard/with-accepted.ts'
import { postGuard, type GuardPosting } from '../../../src/commands/guard/post-guard.ts'
import { findRequest } from '../../../src/commands/guard/find-request.ts'
import { listComments } from '../../../src/github/comments.ts'
import type { GuardReport } from '../../../src/report/guard/guard-report.ts'
import { openGithub } from '../../github/open-github.ts'
import { connect } from '../../support/github/connect.ts'
import { aClaim, aGuardReport, aSegment, aTranslation } from '../../support/guard-report.ts'
import { userErrorOf } from '../../support/user-error.ts'
import { words } from '../../support/words.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

it('keeps one comment of our own, and counts what people who may accept', async () => {
  const emulator = await connect({ users: { mika: {}, eve: {}, grace: { role: 'write' } } })
  const { hands } = emulator
  const github = await openGithub(emulator)
  await hands.commit('main', { by: 'ada', files: { 'a.md': 'One\n' } })
  await hands.fork('mika')
  const head = await hands.commit('ja', { by: 'mika', owner: 'mika', files: { 'a.ja.md': '一\n' } })
  const number = await hands.openPull({ by: 'mika', head: 'mika:ja', title: 'Translate' })
  const [left, claimed] = [aSegment('It halts.'), aSegment('It waits.', { isOpen: false })]
  const report: GuardReport = aGuardReport({
    head: { name: 'HEAD', commit: head },
    translations: [aTranslation(left, claimed)],
    findings: [aClaim(claimed)],
  })
  const post = async (some: Partial<GuardReport> = {}): Promise<GuardPosting> => {
    const request = await findRequest(github, { number, env: {} })
    const now = new Date(emulator.clock.now()).toISOString()
    return postGuard(github, request, { report: { ...report, ...some }, now, wordsOf: () => words('en') })
  }
  const bodies = async (): Promise<string[]> => {
    const comments = await listComments(github, number)
    return comments.map(({ body }) => body)
  }
  const silent = { translations: [], findings: [] }
  expect((await post(silent)).outcome).toBe('nothing')

  // Somebody else's marker is nobody's business
  expect((await post()).outcome).toBe('created')
  const [first = ''] = await bodies()
  await hands.comment(number, 'eve', first)
  expect((await post()).outcome).toBe('unchanged')
  expect(await bodies()).toEqual([first, first])

  await hands.comment(number, 'eve', '/translate accept')
  expect((await post()).outcome).toBe('unchanged')
  await hands.comment(number, 'mika', `Right as it is.\n/translate accept ${claimed.key}`)
  const second = await post()
  expect([second.outcome, acceptable(second.report).length]).toEqual(['edited', 2])
  expect(second.report.findings).toEqual([])
  expect(second.report.translations[0]?.segments.map(({ acceptedBy }) => acceptedBy)).toEqual([null, 'mika'])
  expect((await bodies())[0]).toContain('accepted by mika')
  expect((await bodies())[1]).toBe(first)

  // What was said of one text is not said of another
  const another = { translations: [aTranslation(left, { ...claimed, digest: '12345678' })] }
  const third = await post(another)
  expect(third.report.translations[0]?.segments.map(({ acceptedBy }) => acceptedBy)).toEqual([null, null])
  expect(third.report.findings).toHaveLength(1)
  expect((await post(another)).report.findings).toHaveLength(1)
  await hands.comment(number, 'mika', `/translate accept ${claimed.key}`)
  expect((await post(another)).report.findings).toEqual([])
  expect((await post()).report.findings).toHaveLength(1)
  await hands.comment(number, 'mika', `/translate accept ${claimed.key}`)
  expect((await post()).report.findings).toEqual([])

  await hands.review(number, { by: 'grace', state: 'APPROVED' })
  expect((await post()).report.translations[0]?.segments[0]?.acceptedBy).toBe('grace')
  expect((await post()).outcome).toBe('unchanged')
  expect((await post({ head: { name: 'HEAD', commit: '1'.repeat(40) } })).outcome).toBe('outdated')
  expect((await post(silent)).outcome).toBe('edited')

  const folder = await mkdtemp(join(tmpdir(), 'evergloss-event-'))
  const env = { GITHUB_EVENT_PATH: join(folder, 'event.json') }
  const found = async (event: object): Promise<number> => {
    await writeFile(env.GITHUB_EVENT_PATH, JSON.stringify(event))
    return (await findRequest(github, { number: undefined, env })).number
  }
  const run = (full_name: string): object => ({
    workflow_run: { id: 7, head_sha: head, head_repository: { full_name } },
  })
  expect(await found(run('mika/blog'))).toBe(number)
  expect(await found({ issue: { number, pull_request: {} } })).toBe(number)
  expect(await userErrorOf(found(run('ada/blog')))).toMatchObject({ code: 'guard:noRequest' })
  expect(await userErrorOf(found({ issue: { number } }))).toMatchObject({ code: 'guard:noRequest' })
  await rm(folder, { recursive: true })
})
