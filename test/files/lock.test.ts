import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from '../../src/files/lock.ts'
import { userErrorOf } from '../support/user-error.ts'

const ONE = 'translate-0123456789abcdef.lock'

let home = ''
const children: ChildProcess[] = []
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'evergloss-lock-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

const take = async <T>(run: () => Promise<T> | T, patience = 0) =>
  withLock(home, { command: 'update', patience }, async () => run())

/** What the file of a lock says that this process takes. */
async function ownFile(): Promise<Record<string, unknown>> {
  return take(() => JSON.parse(readFileSync(join(home, readdirSync(home)[0] ?? ''), 'utf8')))
}

const leave = (owner: unknown) =>
  writeFileSync(join(home, ONE), typeof owner === 'string' ? owner : JSON.stringify(owner))

/** A process that lives until it is killed, and that is not this one. */
async function stranger(): Promise<ChildProcess> {
  const child = spawn('sleep', ['60'])
  children.push(child)
  await new Promise(done => child.once('spawn', done))
  return child
}

const ended = async (child: ChildProcess) => {
  const end = new Promise(done => child.once('close', done))
  child.kill('SIGKILL')
  await end
}

describe('a lock', () => {
  it('is held while the run goes on and gone afterwards, also when the run fails', async () => {
    await take(async () => {
      expect(readdirSync(home)).toEqual([expect.stringMatching(/^translate-[0-9a-f]{16}\.lock$/)])
      const { code, params } = await userErrorOf(take(() => undefined))
      expect(code).toBe('files:locked')
      expect(params).toMatchObject({ command: 'update', pid: process.pid })
    })
    await expect(take(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(readdirSync(home)).toEqual([])
  })

  it('is never held by two, whoever comes when, and everybody gets it who waits', async () => {
    let inside = 0
    const seen: number[] = []
    const work = async () => {
      inside += 1
      seen.push(inside)
      await new Promise(done => setTimeout(done, Math.random() * 3))
      inside -= 1
    }
    await Promise.all(Array.from({ length: 8 }, async () => take(work, 20_000)))
    expect(seen).toEqual(Array.from({ length: 8 }, () => 1))
    expect(readdirSync(home)).toEqual([])
  })

  it('of a process that was killed is taken over, however young; of one that lives it is not, however old', async () => {
    const child = await stranger()
    const { began: _, ...own } = await ownFile()
    leave({ ...own, pid: child.pid, began: null, since: '2020-01-01T00:00:00.000Z' })
    utimesSync(join(home, ONE), 0, 0)
    expect(await userErrorOf(take(() => undefined))).toMatchObject({
      code: 'files:locked',
      params: { pid: child.pid, since: '2020-01-01T00:00:00.000Z' },
    })
    await ended(child)
    expect(await take(() => readdirSync(home).length)).toBe(1)
    expect(readdirSync(home)).toEqual([])
  })

  it.runIf(process.platform === 'linux')(
    'is taken over when another process has the number, and after a restart of the machine',
    async () => {
      const child = await stranger()
      const own = await ownFile()
      leave({ ...own, pid: child.pid, began: '1' })
      expect(await take(() => 'mine')).toBe('mine')
      leave({ ...own, pid: child.pid, began: '1', machine: 'another' })
      expect(await userErrorOf(take(() => undefined))).toMatchObject({ code: 'files:lockedElsewhere' })
      leave({ ...own, pid: child.pid, boot: 'another' })
      expect(await take(() => 'mine').catch(() => own['machine'])).toBe(
        own['machine'] === null ? null : 'mine',
      )
    },
  )

  it('of another machine or container is never taken over, and the message says which file it is', async () => {
    const own = await ownFile()
    for (const place of [{ host: 'elsewhere' }, { space: 'pid:[1]' }]) {
      const elsewhere: Record<string, unknown> = { ...own, pid: 99_999_999, ...place }
      leave(elsewhere)
      const { code, params } = await userErrorOf(take(() => undefined))
      expect(code).toBe('files:lockedElsewhere')
      expect(params).toMatchObject({ host: elsewhere['host'], path: join(home, ONE) })
    }
  })

  it('that cannot be read is nobody’s to remove', async () => {
    for (const damaged of ['', '{"pid":1', '{}', '[]', 'null']) {
      leave(damaged)
      expect(await userErrorOf(take(() => undefined))).toEqual({
        code: 'files:lockDamaged',
        params: { path: join(home, ONE) },
      })
    }
    expect(readdirSync(home)).toEqual([ONE])
  })

  it('minds no other file, and no half-written one', async () => {
    for (const name of ['.translate-0123456789abcdef.tmp', 'translate-1.lock', 'index.lock'])
      writeFileSync(join(home, name), '')
    expect(await take(() => 'mine')).toBe('mine')
  })

  it('leaves the handling of signals as it was', async () => {
    const before = process.listenerCount('SIGINT')
    await take(() => expect(process.listenerCount('SIGINT')).toBe(before + 1))
    expect(process.listenerCount('SIGINT')).toBe(before)
  })

  it('cannot be taken where nothing can be written', async () => {
    const gone = join(home, 'gone')
    expect(await userErrorOf(withLock(gone, { command: 'update' }, async () => 1))).toMatchObject({
      code: 'files:notFound',
      params: { path: gone },
    })
  })
})
