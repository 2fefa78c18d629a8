import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { acceptFromRequest } from '../../../src/commands/accept-from-request.ts'
import { keyOf } from '../../../src/commands/guard/read-talk.ts'
import { acceptable } from '../../../src/plan/guard/with-accepted.ts'
import { formatGuardComment } from '../../../src/report/guard/guard-comment.ts'
import type { AcceptReport } from '../../../src/report/accept/accept-report.ts'
import { saidBelowWords } from '../../../src/report/guard/said-below.ts'
import { CHANGED, createNotes, english, ENGLISH, LEDGER, SOURCE, TARGET } from '../../support/accept.ts'
import { connect } from '../../support/github/connect.ts'
import { guardOf } from '../../support/guard.ts'
import { openTestRepository } from '../../support/repository.ts'
import { statusOf, translationOf } from '../../support/status.ts'
import { userErrorOf } from '../../support/user-error.ts'
import { words } from '../../support/words.ts'

const OTHER = 'content/notes.ko.md'

it('records what was accepted below a request, each under the name of who said so', async () => {
  await using home = await createNotes()
  await home.write(SOURCE, english(CHANGED[0], CHANGED[1], ENGLISH[2]).replace(ENGLISH[3], ''))
  const text = await readFile(join(home.root, TARGET), 'utf8')
  // Stale by the same changes, and nothing of this request
  await home.write(OTHER, text)
  const basis = await home.commit('Change')
  const emulator = await connect({
    from: home.root,
    users: { mika: {}, grace: { role: 'write' } },
    tokens: [{ value: 'hers', kind: 'user', login: 'grace' }, { value: 'actions' }],
  })
  const { hands } = emulator
  const t = await words('en')
  await hands.fork('mika')
  const claimed = text.replace(/(?<=commit = ")\w+/, basis)
  const commit = await hands.commit('ja', { by: 'mika', owner: 'mika', files: { [TARGET]: claimed } })
  const number = await hands.openPull({ by: 'mika', head: 'mika:ja', title: 'Translate' })

  const folder = await mkdtemp(join(tmpdir(), 'evergloss-'))
  await using clone = openTestRepository(join(folder, 'clone'))
  await home.git('clone', '-q', emulator.path, clone.root)
  let said: readonly string[] = []
  const acceptBelow = async (dryRun = false, below = number): Promise<AcceptReport> => {
    const { apiUrl, url, token, owner, name } = emulator
    const credentials = { apiUrl, url, token, repository: { owner, name } }
    const tool = { name: 'evergloss', version: '0.0.0-test' }
    const given = { root: clone.root, tool, locales: [], env: {}, credentials, number: below, dryRun }
    const done = await acceptFromRequest({ ...given, transport: { pace: 'none' } })
    said = saidBelowWords(done.said, t)
    return done.report
  }
  expect(await userErrorOf(acceptBelow())).toMatchObject({ code: 'guard:notCheckedOut' })
  const issue = await hands.openIssue({ by: 'grace', title: 'Tea' })
  expect(await userErrorOf(acceptBelow(true, issue))).toMatchObject({
    code: 'guard:isIssue',
    params: { number: issue },
  })
  await clone.git('fetch', '-q', 'origin', `refs/pull/${number}/head`)
  await clone.git('checkout', '-q', 'FETCH_HEAD')

  const judged = await guardOf(clone, { base: 'origin/main' })
  const keys = acceptable(judged)
  const [fox = '', ships = '', box = ''] = keys.map(keyOf)
  expect(judged.findings.map(({ key }) => key)).toEqual([fox, ships, box])
  await hands.comment(number, 'github-actions[bot]', '/translate accept')
  expect((await acceptBelow()).acceptances).toEqual([])
  expect(said).toEqual([
    t('guard:below.unsaid', { number, count: 3 }),
    t('guard:below.ignored', { by: 'github-actions[bot]', count: 1 }),
    t('guard:below.who'),
  ])
  // What a workflow listed counts for whoever records it; ships had another text then
  const seen = keys.map(key => (keyOf(key) === ships ? `${ships}:00000000` : key))
  const listed = new Map(seen.map(key => [key, '2020-01-01T00:00:00Z']))
  const body = formatGuardComment(judged, { t, localeWords: t }, listed)
  await hands.comment(number, 'github-actions[bot]', body)
  await hands.comment(number, 'mika', '/translate accept')
  await hands.comment(number, 'grace', `/translate accept ${ships}`)
  expect((await acceptBelow(true)).acceptances[0]?.items).toHaveLength(2)
  await hands.review(number, { by: 'grace', state: 'APPROVED' })

  const planned = await acceptBelow(true)
  expect([planned.written, planned.by]).toEqual([false, 'mika, grace'])
  expect(await clone.git('status', '--porcelain')).toBe('')
  const { acceptances } = await acceptBelow()
  expect(acceptances).toMatchObject([{ target: TARGET, ledger: LEDGER, state: 'fresh' }])
  expect(await clone.git('status', '--porcelain', '-uall')).toBe(`?? ${LEDGER}`)
  const lines = (await readFile(join(clone.root, LEDGER), 'utf8')).trim().split('\n')
  const records = lines.map((line): { kind: string; by: string; note: string } => JSON.parse(line))
  expect(records.map(({ kind, by }) => `${kind} ${by}`).sort()).toEqual([
    'kept mika',
    'segment grace',
    'segment mika',
  ])
  expect(new Set(records.map(({ note }) => note))).toEqual(new Set([commit]))
  expect((await acceptBelow()).acceptances).toEqual([])
  expect(said).toEqual([t('guard:below.recorded', { number })])

  await clone.git('config', 'user.name', 'Ada')
  await clone.git('config', 'user.email', 'ada@example.org')
  await clone.commit('Record')
  const after = await guardOf(clone, { base: 'origin/main' })
  expect(after.findings).toEqual([])
  expect(after.translations[0]?.segments.map(({ outcome }) => outcome)).toEqual(Array(3).fill('accepted'))
  const fresh = await statusOf(clone, { changes: true })
  expect([translationOf(fresh, TARGET).state, fresh.findings]).toEqual(['fresh', []])
  await rm(folder, { recursive: true })
})
