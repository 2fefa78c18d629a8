import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { initGit } from '../support/github/git.ts'

let folder = ''
let room = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'play-'))
  room = join(folder, 'tmp')
  await mkdir(room)
  await initGit(join(folder, 'blog.git'), 'main')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the emulator to play with', () => {
  it('says in a line what it lacks, and leaves nothing behind', async () => {
    const busy = createServer().listen(0, '127.0.0.1')
    await once(busy, 'listening')
    const address = busy.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    const said = await Promise.all([
      play([]),
      play(['--from', 'nowhere']),
      play(['--from', 'blog.git', '--port', 'x']),
      play(['--from', 'blog.git', '--port', `${port}`]),
      play(['--form', 'blog.git']),
    ])
    busy.close()
    expect(said.map(({ stdout, status }) => [stdout, status])).toEqual(said.map(() => ['', 2]))
    expect(
      said.map(({ stderr }) => stderr.replaceAll(`${port}`, 'N').replaceAll(`${port + 1}`, 'N+1')),
    ).toEqual([
      'github:emulator: --from is missing. Expected: --from and the path of a git repository; --help tells more.\n',
      'github:emulator: “nowhere” cannot be copied. Expected after --from: the path of a git repository.\n',
      'github:emulator: --port is “x”. Expected a number from 0 to 65535.\n',
      'github:emulator: Port N is in use. Name another with --port, for instance --port N+1.\n',
      expect.stringMatching(/^github:emulator: Unknown option '--form'.*\n$/),
    ])
    expect(await readdir(room)).toEqual([])
  })

  it('has a help that lists its options', async () => {
    const { stdout, status } = await play(['--help'])
    expect(status).toBe(0)
    for (const name of ['--from', '--port', '--people', '--collaborators'])
      expect(stdout).toContain(`  ${name} `)
  })

  it('prints lines that work, follows the clock of the machine, and takes its folders along', async () => {
    const emulator = start(['--from', 'blog.git', '--port', '0'])
    const text = await firstWords(emulator)
    const apiUrl = /GITHUB_API_URL=(\S+)/.exec(text)?.[1] ?? ''
    expect(text).toContain(' clone-of-blog\n    cd clone-of-blog\n')
    expect(text).toContain(
      `-H "Authorization: Bearer grace-token" -d '{"body": "/translate accept KEY"}' ${apiUrl}/`,
    )
    const headers = { authorization: 'Bearer grace-token', 'user-agent': 'play' }
    const issue = await post(`${apiUrl}/repos/ada/blog/issues`, { title: 'A kettle' }, headers)
    expect(issue).toMatchObject({ number: 1 })
    await new Promise(done => setTimeout(done, 2100))
    const before = Date.now()
    const comment = await post(`${apiUrl}/repos/ada/blog/issues/1/comments`, { body: 'x' }, headers)
    expect(comment).toMatchObject({ user: { login: 'grace' } })
    expect(Math.abs(Date.parse(String(comment['created_at'])) - before)).toBeLessThan(2000)
    const { origin } = new URL(apiUrl)
    for (const path of ['/ada/blog', '/ada/blog/', '/ada/blog/issues', '/ada/blog/issues/1/'])
      expect(await (await fetch(origin + path)).text()).toContain('A kettle')
    emulator.kill('SIGINT')
    expect(await once(emulator, 'close')).toEqual([0, null])
    expect(await readdir(room)).toEqual([])
  })
})

function start(args: readonly string[]): ChildProcess {
  const env = { ...process.env, TMPDIR: room, INIT_CWD: folder }
  return spawn(process.execPath, [resolve('test/support/github/run.js'), ...args], { env })
}

async function play(args: readonly string[]) {
  const emulator = start(args)
  const said = { stdout: '', stderr: '' }
  emulator.stdout?.on('data', (part: Buffer) => (said.stdout += part.toString()))
  emulator.stderr?.on('data', (part: Buffer) => (said.stderr += part.toString()))
  await once(emulator, 'close')
  return { ...said, status: emulator.exitCode }
}

async function firstWords(emulator: ChildProcess): Promise<string> {
  let text = ''
  emulator.stdout?.on('data', (part: Buffer) => (text += part.toString()))
  while (!text.includes('/merge\n')) await new Promise(done => setTimeout(done, 50))
  return text
}

async function post(
  url: string,
  body: Record<string, string>,
  headers: Record<string, string>,
): Promise<Record<string, unknown>> {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return z.record(z.string(), z.unknown()).parse(await answer.json())
}
