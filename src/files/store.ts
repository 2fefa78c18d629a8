import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lineOf, linesOf, valueOf } from './store-lines.ts'
import { readNow, removeLeftovers, type Stamp } from './store-folder.ts'
import { writeFileAtomic } from './write-file-atomic.ts'

/** Remembers JSON values between runs. It may forget anything at any time, and never fails. */
export interface Store {
  /** The value, parsed afresh at each call; undefined when it is not remembered. */
  get(namespace: string, key: string): unknown
  /** The value must be JSON. It is remembered at once, and by later runs after `save`. */
  set(namespace: string, key: string, value: unknown): void
  /** Writes what was set; entries that other processes saved meanwhile are kept. */
  save(): Promise<void>
}

export interface StoreOptions {
  /** Largest size of a namespace on the disk, in bytes; least recently used entries go first. Default 64 MiB. */
  readonly limit?: number
}

/**
 * A cache of derived data: one file per namespace in `directory/<digest>/`, read whole when first asked for. A line
 * whose checksum is wrong is as if it were not there. Where the directory cannot be read or written, the store
 * remembers nothing beyond the run. Namespaces and digests are made of letters, digits, `.`, `_` and `-`.
 */
export async function openStore(
  directory: string,
  digest: string,
  { limit = 64 * 2 ** 20 }: StoreOptions = {},
): Promise<Store> {
  const folder = join(directory, fileName(digest))
  const spaces = new Map<string, Space>()
  const space = (namespace: string): Space => {
    const known = spaces.get(namespace) ?? load(join(folder, `${fileName(namespace)}.jsonl`), limit)
    spaces.set(namespace, known)
    return known
  }
  return {
    get: (namespace, key) => recall(space(namespace), JSON.stringify(key)),
    set: (namespace, key, value) => remember(space(namespace), JSON.stringify(key), value),
    save: async () => {
      const changed = [...spaces.values()].filter(({ fresh }) => fresh.size > 0)
      if (changed.length === 0 || !(await prepared(folder))) return
      for (const each of changed) await write(each, limit)
      await removeLeftovers(directory, digest)
    },
  }
}

/** One namespace. `lines` is in the order of last use, by key as JSON. */
interface Space {
  readonly path: string
  readonly lines: Map<string, string>
  /** Keys set since the last save. */
  readonly fresh: Set<string>
  /** What the file looked like when it was last read or written. */
  stamp: Stamp | undefined
}

function fileName(name: string): string {
  if (!/^[\w-][\w.-]*$/.test(name)) throw new TypeError(`not a name for a store: ${JSON.stringify(name)}`)
  return name
}

function load(path: string, limit: number): Space {
  const { text, stamp } = readNow(path, limit)
  return { path, lines: linesOf(text), fresh: new Set(), stamp }
}

function recall({ lines }: Space, key: string): unknown {
  const line = lines.get(key)
  if (line === undefined) return undefined
  const value = valueOf(line, key)
  lines.delete(key)
  if (value !== undefined) lines.set(key, line)
  return value
}

function remember({ lines, fresh }: Space, key: string, value: unknown): void {
  const json = JSON.stringify(value)
  if (json === undefined) throw new TypeError(`not JSON: ${key}`)
  lines.delete(key)
  lines.set(key, lineOf(key, json))
  fresh.add(key)
}

/** True when the folder is there, or could be made. */
async function prepared(folder: string): Promise<boolean> {
  return mkdir(folder, { recursive: true }).then(
    () => true,
    () => false,
  )
}

async function write(space: Space, limit: number): Promise<void> {
  adopt(space, limit)
  const bytes = formatted(space, limit)
  space.fresh.clear()
  try {
    // A cache need not survive a power cut: what is torn fails its checksum.
    await writeFileAtomic(space.path, bytes, { durable: false })
    space.stamp = readNow(space.path, 0).stamp
  } catch {
    // Not writable: the next run computes again what this one did.
  }
}

/** Takes in what another process has saved since; what was set here wins. */
function adopt(space: Space, limit: number): void {
  const { text, stamp } = readNow(space.path, limit, space.stamp)
  if (stamp === space.stamp) return
  const own = [...space.lines]
  space.lines.clear()
  for (const [key, line] of [...linesOf(text), ...own]) {
    space.lines.delete(key)
    space.lines.set(key, line)
  }
}

/** The newest lines that fit, oldest first. */
function formatted({ lines }: Space, limit: number): string {
  const all = Array.from(lines.values(), line => `${line}\n`)
  let size = 0
  const first = all.findLastIndex(line => (size += Buffer.byteLength(line)) > limit)
  return all.slice(first + 1).join('')
}
