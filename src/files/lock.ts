import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../errors.ts'
import { fileFailure } from './failure.ts'
import { isGone, ownIdentity, type ProcessIdentity } from './process-identity.ts'
import { removeTemporary } from './store-folder.ts'
import { writeFileAtomic } from './write-file-atomic.ts'

export interface LockOptions {
  /** The command that takes the lock, as people know it. */
  readonly command: string
  /** How long to wait for another one to end, in ms; default 1000. */
  readonly patience?: number
}

/**
 * Runs `run` while no other process does the same over `directory`. Everyone who wants the lock puts a file of a name of its own there and then
 * looks for others: whoever sees one steps back, so two never go on, and nobody ever removes a file that may be somebody's. A file
 * is passed over only when its process is certainly gone. The file goes when `run` ends, the process exits, or a signal
 * ends it. Throws `files:locked`, `files:lockedElsewhere`, `files:lockDamaged`, and what writing a file throws.
 */
export async function withLock<T>(
  directory: string,
  options: LockOptions,
  run: () => Promise<T>,
): Promise<T> {
  const path = join(directory, `translate-${randomBytes(8).toString('hex')}.lock`)
  const forget = removeAtEnd(path)
  try {
    await acquire(path, options)
    return await run()
  } finally {
    forget()
    await rm(path, { force: true }).catch(() => undefined)
  }
}

interface Owner extends ProcessIdentity {
  readonly command: string
  /** ISO 8601. */
  readonly since: string
}

/** A lock that another process holds; null: its file says nothing that could be understood. */
interface Rival {
  readonly path: string
  readonly owner: Owner | null
}

async function acquire(path: string, { command, patience = 1000 }: LockOptions): Promise<void> {
  const end = performance.now() + patience
  const owner: Owner = { ...ownIdentity(), command, since: new Date().toISOString() }
  for (;;) {
    const rival = (await findRival(path, owner)) ?? (await claim(path, owner))
    if (rival === null) return
    if (performance.now() >= end) throw refusal(rival, owner)
    // Two that step back at the same time must not come back at the same time
    await pause(20 + 60 * Math.random())
  }
}

/** Null: the lock is taken. */
async function claim(path: string, owner: Owner): Promise<Rival | null> {
  await writeFileAtomic(path, `${JSON.stringify(owner)}\n`, { replace: false })
  const rival = await findRival(path, owner)
  if (rival !== null) await rm(path, { force: true })
  return rival
}

/** Looks for others beside the lock at `own`, which may not be there yet. */
async function findRival(own: string, self: Owner): Promise<Rival | null> {
  const directory = dirname(own)
  const names = await readdir(directory).catch((error: unknown) => {
    throw fileFailure(error, directory)
  })
  await removeTemporary(directory)
  for (const path of names.filter(name => LOCK.test(name)).map(name => join(directory, name))) {
    if (path === own) continue
    const owner = readOwner(path)
    if (owner === undefined) continue
    if (owner === null || !isGone(owner, self)) return { path, owner }
    await rm(path, { force: true }).catch(() => undefined)
  }
  return null
}

const LOCK = /^translate-[0-9a-f]{16}\.lock$/

/** Undefined: the file is gone. */
function readOwner(path: string): Owner | null | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isOwner(value) ? value : null
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : null
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map(Object.entries(value))
  return (
    Number.isInteger(fields.get('pid')) &&
    ['host', 'command', 'since'].every(name => typeof fields.get(name) === 'string') &&
    ['machine', 'boot', 'space', 'began'].every(
      name => fields.get(name) === null || typeof fields.get(name) === 'string',
    )
  )
}

function refusal({ path, owner }: Rival, self: Owner): UserError {
  if (owner === null) return new UserError('files:lockDamaged', { path })
  const { command, pid, host, since, ...place } = owner
  const isHere = host === self.host && place.machine === self.machine && place.space === self.space
  return new UserError(isHere ? 'files:locked' : 'files:lockedElsewhere', { command, pid, host, since, path })
}

/** What does not get to its end takes its file along all the same; the answer stops that. */
function removeAtEnd(path: string): () => void {
  const remove = (): void => rmSync(path, { force: true })
  const stop = (signal: NodeJS.Signals): void => {
    remove()
    forget()
    process.kill(process.pid, signal)
  }
  const forget = (): void => {
    process.off('exit', remove)
    for (const signal of SIGNALS) process.off(signal, stop)
  }
  process.on('exit', remove)
  for (const signal of SIGNALS) process.on(signal, stop)
  return forget
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
