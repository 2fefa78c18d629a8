import { type ChildProcessWithoutNullStreams } from 'node:child_process'
import { failure } from './failure.ts'
import { encodePath } from './path-bytes.ts'
import { type Reply, parseReplies } from './replies.ts'
import { OFFLINE, startError, startGit } from './run.ts'
import type { Repository } from './types.ts'

/** A running `git cat-file` that reads requests and writes replies. */
export interface Conversation {
  /** Sends each line and hands over the replies in order; writes and reads at the same time, so that neither side waits for ever. */
  ask(lines: Iterable<string>, options: AskOptions): Promise<void>
  close(): Promise<void>
}

export interface AskOptions {
  readonly contents: boolean
  /** Line that makes git write out what it holds back; empty where it holds nothing back. */
  readonly flush: string
  receive(reply: Reply): void
}

/** Starts `git cat-file` with one of its batch modes; it never fetches. Only one `ask` may be under way. */
export function startConversation(repository: Repository, args: readonly string[]): Conversation {
  const child = startGit(repository.root, ['cat-file', ...args], OFFLINE)
  const end = watchEnd(child, repository)
  return {
    async ask(lines, options) {
      const replies = countReplies(child, options)
      const sent = send(child, { lines, flush: options.flush, replies })
      await Promise.race([end.failed, Promise.all([sent, replies.done])]).finally(replies.stop)
      replies.rethrow()
    },
    async close() {
      child.stdin.end()
      await end.closed
    },
  }
}

/** `failed` rejects as soon as the process is gone, with the reason; `closed` only waits. */
function watchEnd(child: ChildProcessWithoutNullStreams, repository: Repository) {
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(-4096)))
  const failed = new Promise<never>((_, reject) => {
    child.on('error', error => reject(startError(error)))
    child.on('close', code => reject(failure({ code: code ?? -1, stderr }, 'git cat-file', repository)))
  })
  const closed = failed.catch(() => {})
  return { failed, closed }
}

interface Replies {
  /** Resolves when as many replies came as `expect` says. */
  readonly done: Promise<void>
  expect(count: number): void
  readonly stop: () => void
  /** Throws what `receive` threw: it may not leave the conversation half read. */
  rethrow(): void
}

function countReplies(child: ChildProcessWithoutNullStreams, options: AskOptions): Replies {
  let received = 0
  let expected = Infinity
  const thrown: unknown[] = []
  const { promise: done, resolve } = withResolver()
  const listen = parseReplies(options.contents, reply => {
    received += 1
    try {
      if (thrown.length === 0) options.receive(reply)
    } catch (error) {
      thrown.push(error)
    }
    if (received === expected) resolve()
  })
  child.stdout.on('data', listen)
  return {
    done,
    expect(count) {
      expected = count
      if (received === expected) resolve()
    },
    stop: () => void child.stdout.off('data', listen),
    rethrow() {
      if (thrown.length > 0) throw thrown[0]
    },
  }
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>(settle => (resolve = settle))
  return { promise, resolve }
}

const SLAB = 1024

async function send(
  child: ChildProcessWithoutNullStreams,
  request: { lines: Iterable<string>; flush: string; replies: Replies },
): Promise<void> {
  let count = 0
  let slab: string[] = []
  for (const line of request.lines) {
    slab.push(line, '\n')
    count += 1
    if (slab.length < SLAB) continue
    await write(child, encodePath(slab.join('')))
    slab = []
  }
  request.replies.expect(count)
  if (count > 0) await write(child, encodePath(slab.join('') + request.flush))
}

/** Waits while git has not read what was written before; ends quietly with the process. */
async function write(child: ChildProcessWithoutNullStreams, bytes: Buffer): Promise<void> {
  if (child.stdin.write(bytes) || child.stdin.destroyed) return
  await new Promise<void>(resolve => {
    const go = (): void => {
      child.stdin.off('drain', go).off('close', go)
      resolve()
    }
    child.stdin.on('drain', go).on('close', go)
  })
}
