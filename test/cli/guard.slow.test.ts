import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { CHANGED, createNotes, english, LEDGER, SOURCE, TARGET } from '../support/accept.ts'
import { connect } from '../support/github/connect.ts'
import { openTestRepository } from '../support/repository.ts'
import { aWorld } from '../support/world.ts'

const TOKEN = 'github-token'

it('judges a fork without a token, posts with one, and records what was accepted', async () => {
  await using home = await createNotes()
  const text = await readFile(join(home.root, TARGET), 'utf8')
  await home.write(SOURCE, english(CHANGED[0]))
  const basis = await home.commit('Change')
  // Its clock goes by what is written there, not by the time that this takes
  const startsAt = Date.now() + 600_000
  const emulator = await connect({
    from: home.root,
    users: { mika: {} },
    tokens: [{ value: TOKEN }],
    startsAt,
  })
  const { hands, apiUrl, url, repository } = emulator
  await hands.fork('mika')
  const claimed = text.replace(/(?<=commit = ")\w+/, basis)
  const files = { [TARGET]: claimed, [SOURCE]: english(CHANGED[0], CHANGED[1]) }
  const head = await hands.commit('ja', { by: 'mika', owner: 'mika', files })
  const number = await hands.openPull({ by: 'mika', head: 'mika:ja', title: '@everyone' })

  const folder = await mkdtemp(join(tmpdir(), 'evergloss-'))
  await using clone = openTestRepository(join(folder, 'clone'))
  await home.git('clone', '-q', emulator.path, clone.root)
  await clone.git('fetch', '-q', 'origin', `refs/pull/${number}/head`)
  await clone.git('checkout', '-q', 'FETCH_HEAD')
  const translate = async (args: readonly string[], env: Record<string, string> = {}) => {
    const world = aWorld({ cwd: clone.root, env })
    const code = await run(args, world)
    const [out, err] = [world.written.stdout.join(''), world.written.stderr.join('')]
    expect(out + err).not.toContain(TOKEN)
    return { code, out, err }
  }
  const event = async (payload: object): Promise<Record<string, string>> => {
    await writeFile(join(folder, 'event.json'), JSON.stringify(payload))
    return { GITHUB_EVENT_PATH: join(folder, 'event.json') }
  }
  const fork = { full_name: 'mika/blog' }
  const request = { number, base: { sha: basis }, head: { sha: head, repo: fork } }

  const judged = await translate(['guard', '--json'], await event({ pull_request: request }))
  expect(judged).toMatchObject({ code: 1, err: '' })
  await writeFile(join(folder, 'guard.json'), judged.out)
  const summary = join(folder, 'summary.md')
  const shown = await translate(['guard', '--github', '--base', 'origin/main'], {
    GITHUB_STEP_SUMMARY: summary,
  })
  expect(shown).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^::error file=content\/notes\.ja\.md,line=10,/),
  })
  expect(shown.out).toContain(`::notice file=${SOURCE},line=5,`)
  expect(await readFile(summary, 'utf8')).toMatch(/^## Effect on the translations\n/)

  const hosted = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: repository }
  const server = { ...hosted, GITHUB_SERVER_URL: new URL(url).origin }
  const id = await hands.startRun({ branch: 'ja', owner: 'mika' })
  const ended = { id, head_sha: head, head_repository: fork, conclusion: 'failure' }
  const followed = { ...server, ...(await event({ workflow_run: ended })) }
  expect(await translate(['guard', '--post'], followed)).toMatchObject({
    code: 0,
    out: '',
    err: `Run ${id} ended with “failure” and left no report: nothing is posted. Its own log says why.\n`,
  })
  await hands.uploadArtifact({ runId: id, name: 'translations-guard', files: { 'guard.json': judged.out } })
  expect(await translate(['guard', '--post', '--markdown'], followed)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\*\*Merging this/),
    err: `Comment written below #${number}.\n`,
  })
  expect(await translate(['guard', '--post', ''], followed)).toMatchObject({ code: 2 })
  expect(await translate(['guard', '--post', join(folder, 'guard.json')], followed)).toMatchObject({
    code: 0,
    err: expect.stringContaining('up to date'),
  })

  await hands.comment(number, 'mika', '/translate accept')
  const commented = await translate(['guard', '--comment', '--pull-request', `${number}`], server)
  expect(commented).toMatchObject({ code: 0, err: expect.stringContaining('brought up to date') })
  const recorded = await translate(['accept', '--from-request', `${number}`], server)
  expect(recorded).toMatchObject({ code: 0, err: '', out: expect.stringContaining(LEDGER) })
  expect(await readFile(join(clone.root, LEDGER), 'utf8')).toContain(`"by":"mika"`)

  const wrong = async (...args: string[]): Promise<[number, string]> => {
    const { code, err } = await translate(args, server)
    return [code, err]
  }
  expect(await wrong('guard', '--post', summary)).toEqual([2, expect.stringContaining('is no report')])
  expect(await wrong('guard', '--post', 'none.json')).toEqual([2, expect.stringContaining('none.json')])
  expect(await wrong('guard', '--post', 'a', '--comment')).toEqual([2, expect.stringContaining('`--post`')])
  expect(await wrong('guard', '--comment')).toEqual([2, expect.stringContaining('--pull-request')])
  expect(await wrong('guard', '--comment', '--pull-request', 'x')).toEqual([2, expect.stringContaining('12')])
  expect(await wrong('accept', '--from-request', '1', SOURCE)).toEqual([
    2,
    expect.stringContaining('leave out'),
  ])
  expect(await wrong('accept')).toEqual([2, expect.stringContaining('FILE[:LINE]')])
  expect(await wrong('guard', '--base', 'gone')).toEqual([2, expect.stringContaining('gone')])
  await rm(folder, { recursive: true })
}, 90_000)
