import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runCommand } from '../support/command.ts'
import { type CrowdinEmulator, type EmulatorOptions, startCrowdin } from '../support/crowdin/start.ts'
import { EN, JA, post, SOURCE, TARGET, translationFrom } from '../support/exchange.ts'
import { keeper } from '../support/keep.ts'
import { pushOf } from '../support/push.ts'
import { createRepository, openTestRepository, type TestRepository } from '../support/repository.ts'

const TOKEN = 'tkn_Kettle7421+Spout/Warm=Blue%Zz9Qw8Er7Ty6'
const COMMANDS = ['push', 'pull', 'sync', 'doctor']

const kept = keeper()
const servers: CrowdinEmulator[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** What a careless server or a machine in between may quote. */
const ECHO = `Bearer ${TOKEN}, ${encodeURIComponent(TOKEN)}, ${btoa(`user:${TOKEN}`)}, ${TOKEN.slice(0, 20)}`
const said = (code: number) => ({ error: { message: `${'No. '.repeat(80)}${ECHO} ${ECHO}`, code } })

interface Failure {
  readonly name: string
  readonly server?: EmulatorOptions
  readonly arrange?: (server: CrowdinEmulator) => void
  /** Where it is another failure than to the others; all, unless said otherwise. */
  readonly commands?: readonly string[]
  /** No run gets far enough to change anything, so the next one finds the same. */
  readonly atOnce?: true
}

const FAILURES: readonly Failure[] = [
  { name: 'none' },
  { name: '401', atOnce: true, arrange: answering(401, said(401)) },
  { name: '403', atOnce: true, arrange: answering(403, said(403)) },
  { name: '404', atOnce: true, arrange: answering(404, said(404)) },
  {
    name: '429 in HTML, for longer than anybody waits',
    atOnce: true,
    arrange: answering(429, `<html><title>Too many of ${ECHO}</title></html>`, { 'retry-after': '900' }),
  },
  {
    name: '500 to what may not be sent twice',
    commands: ['push', 'sync'],
    arrange: answering(500, said(500), {}, { method: 'POST', path: /\/(?:files|directories|imports)$/ }),
  },
  {
    name: 'a redirect with the token in it',
    atOnce: true,
    arrange: answering(302, '', { location: `http://127.0.0.1:9/?${encodeURIComponent(TOKEN)}` }),
  },
  {
    name: 'a page in the place of an answer',
    atOnce: true,
    arrange: answering(200, `<html>${ECHO}</html>`, { 'content-type': `text/html; ${TOKEN}` }),
  },
  {
    name: 'half of an answer',
    atOnce: true,
    arrange: ({ faults }) => faults.add({ path: /\/files\?/, times: 9, fault: { kind: 'truncate' } }),
  },
  {
    name: 'a broken connection',
    commands: ['sync', 'doctor'],
    arrange: ({ faults }) => faults.add({ path: /\/files\?/, fault: { kind: 'cut' } }),
  },
  { name: 'links that have run out', commands: ['push', 'pull'], server: { linkLife: -1000 } },
  {
    name: 'half of an archive',
    commands: ['push', 'pull'],
    arrange: ({ faults }) => faults.add({ path: /^\/download/, times: 99, fault: { kind: 'truncate' } }),
  },
  {
    name: 'jobs that fail',
    commands: ['push', 'sync'],
    arrange: ({ faults }) => {
      for (const kind of ['import', 'build'] as const)
        for (let i = 0; i < 3; i++) faults.job({ kind, outcome: 'failed', message: ECHO })
    },
  },
]

/** Which requests are answered so; all, unless said otherwise. */
interface Which {
  readonly method?: string
  readonly path?: RegExp
}

function answering(status: number, body: unknown, headers: Record<string, string> = {}, which: Which = {}) {
  return ({ faults }: CrowdinEmulator): void => {
    const fault = { kind: 'answer', status, body, headers } as const
    faults.add({ path: /projects|storages/, times: 99, fault, ...which })
  }
}

describe('the token', () => {
  it('would be found', () => {
    expect(leaksIn(`a ${TOKEN} b`, [])).not.toEqual([])
    expect(leaksIn(TOKEN.slice(9, 22), [])).not.toEqual([])
    expect(leaksIn(encodeURIComponent(TOKEN).slice(9), [])).not.toEqual([])
    for (const before of ['', 'x', 'xy']) expect(leaksIn(btoa(before + TOKEN), [])).not.toEqual([])
    expect(leaksIn('?X-Amz-Signature=1', ['a'.repeat(64)])).not.toEqual([])
    expect(leaksIn(TOKEN.slice(0, 12), [])).toEqual([])
  })

  it('is neither printed nor written, whatever fails', async () => {
    const template = await blog()
    const codes: Record<string, (number | string)[]> = {}
    const shared = await Promise.all(COMMANDS.map(() => arranged(template)))
    for (const [turn, failure] of FAILURES.entries()) {
      const runs = (failure.commands ?? COMMANDS).map(async (command, i) => {
        const place = failure.atOnce === true ? shared[COMMANDS.indexOf(command)] : undefined
        return ran(place ?? (await arranged(template)), { failure, command, turn: turn + i })
      })
      codes[failure.name] = await Promise.all(runs)
    }
    expect(codes['none']).toEqual([0, 0, 0, 0])
    // What does not stop a run says nothing of how failures are told
    for (const name of [
      '401',
      '403',
      '404',
      '429 in HTML, for longer than anybody waits',
      'half of an answer',
    ])
      expect([name, codes[name]?.slice(0, 3)]).toEqual([name, [2, 2, 2]])
    expect(codes['401']?.[3]).toBe(1)
    expect(codes['links that have run out']).toContain(2)
    expect(codes['jobs that fail']).toContain(2)
  })

  it('is not printed by a run that waits and is broken off', async () => {
    const { repository, server } = await arranged(await blog())
    server.log.clear()
    server.faults.add({ path: /\/files\?/, times: 99, fault: { kind: 'hang' } })
    const bin = resolve(import.meta.dirname, '../../dist/translate.js')
    const child = spawn(process.execPath, [bin, 'push', '--debug'], {
      cwd: repository.root,
      env: { ...process.env, ...envOf(server) },
    })
    const said: string[] = []
    child.stdout.on('data', (piece: Buffer) => said.push(piece.toString()))
    child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()))
    const ended = new Promise(done => child.on('close', (code, signal) => done(code ?? signal)))
    await expect
      .poll(() => server.log.entries.some(({ path }) => path.includes('/files?')), { timeout: 20_000 })
      .toBe(true)
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    expect(leaksIn(said.join(''), [])).toEqual([])
    expect(await leaksBelow(repository.root, server)).toEqual([])
  })
})

/** A post that is translated. */
async function blog(): Promise<TestRepository> {
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', ...EN) } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', ...JA))
  await repository.commit('Translate')
  return repository
}

interface Place {
  readonly repository: TestRepository
  readonly server: CrowdinEmulator
}

/** A copy that was pushed to a server of its own, and edited on both sides since. */
async function arranged(template: TestRepository): Promise<Place> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-')))
  const repository = kept(openTestRepository(folder))
  await cp(template.root, folder, { recursive: true })
  const server = await startCrowdin({ targetLanguageIds: ['ja'], token: TOKEN })
  servers.push(server)
  await pushOf(repository, server)
  await repository.write(SOURCE, post('Water', ...EN, 'On the moon it boils at once.'))
  await repository.commit('Edit')
  for (const { id, text } of server.state.strings.values())
    if (text.startsWith('It takes'))
      server.translators.translate(id, 'ja', 'ほとんどのコンロで 4 分かかります。')
    else if (text === 'Boiling') server.translators.deleteTranslation(id, 'ja')
  return { repository, server }
}

interface Case {
  readonly failure: Failure
  readonly command: string
  /** Which way of asking: they take turns. */
  readonly turn: number
}

const LOCALES = ['en', 'zh-CN', 'ja', 'ko'] as const

/** Exit code of one run that leaked nothing. */
async function ran(
  { repository, server }: Place,
  { failure, command, turn }: Case,
): Promise<number | string> {
  server.faults.heal()
  server.log.clear()
  Object.assign(server.state.options, failure.server)
  failure.arrange?.(server)
  const json = turn % 2 === 0 ? ['--json'] : []
  const locale = LOCALES[turn % 4] ?? 'en'
  const { stdout, stderr, exit } = await runCommand([command, '--debug', ...json, '--ui-locale', locale], {
    cwd: repository.root,
    env: { ...envOf(server), ...(turn % 3 === 0 ? { CI: 'true' } : {}) },
  })
  const name = `${command}: ${failure.name}`
  expect([name, server.log.entries.length > 0]).toEqual([name, true])
  expect([name, leaksIn(stdout + stderr, [...server.state.links.keys()])]).toEqual([name, []])
  expect([name, await leaksBelow(repository.root, server)]).toEqual([name, []])
  return exit
}

function envOf({ baseUrl, projectId }: CrowdinEmulator): Record<string, string> {
  return { CROWDIN_PERSONAL_TOKEN: TOKEN, CROWDIN_PROJECT_ID: `${projectId}`, CROWDIN_BASE_URL: baseUrl }
}

const LONGEST = 12

/** Pieces of the token, in any of its forms, and of signatures; what links are signed with is named by their parameter, too. */
function leaksIn(text: string, signatures: readonly string[]): string[] {
  const base64 = [0, 1, 2].map(shift => btoa('\0'.repeat(shift) + TOKEN).slice(shift === 0 ? 0 : 4, -4))
  const forms = [TOKEN, encodeURIComponent(TOKEN), ...base64, ...signatures]
  const pieces = forms.flatMap(form =>
    Array.from({ length: form.length - LONGEST }, (_, i) => form.slice(i, i + LONGEST + 1)),
  )
  return ['X-Amz-Signature', ...pieces].filter(piece => text.includes(piece))
}

/** Files that hold what they must not; objects of git are packed, and hold only what was committed. */
async function leaksBelow(root: string, { state }: CrowdinEmulator): Promise<string[]> {
  const leaking: string[] = []
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || path.includes('/.git/objects/')) continue
    if (leaksIn(await readFile(path, 'latin1'), [...state.links.keys()]).length > 0) leaking.push(path)
  }
  return leaking
}
