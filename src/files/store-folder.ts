import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { lstat, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isLineStart, START } from './store-lines.ts'

/** Tells one version of a file from another. */
export type Stamp = string

const DAY = 24 * 60 * 60 * 1000
/** Folders of other digests live on for a while, for whoever goes back and forth between two versions of the tool. */
const KEEP_FOLDERS = 14 * DAY
const KEEP_TEMPORARY = DAY
const TEMPORARY = /^\.translate-\w+\.tmp$/

/**
 * Reads a store's file, which is never changed in place. The text is empty when there is none, when it is far larger
 * than `limit` bytes, and when its stamp is still `known`.
 */
export function readNow(
  path: string,
  limit: number,
  known?: Stamp,
): { text: string; stamp: Stamp | undefined } {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const { ino, size, mtimeMs } = fstatSync(file)
    const stamp = `${ino} ${size} ${mtimeMs}`
    const wanted = stamp !== known && size <= 2 * limit
    return { text: wanted ? readFileSync(file, 'utf8') : '', stamp }
  } catch {
    return { text: '', stamp: undefined }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/**
 * Removes folders of other digests that nobody has written to for two weeks, and what crashed runs left behind. Only
 * files that a store makes are removed. Never fails.
 */
export async function removeLeftovers(directory: string, digest: string): Promise<void> {
  for (const name of await namesIn(directory)) {
    const folder = join(directory, name)
    if (name !== digest && (await isOlder(folder, KEEP_FOLDERS))) await removeFolder(folder)
  }
  await removeTemporary(join(directory, digest))
}

async function removeFolder(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    if (TEMPORARY.test(name) || (/^[\w-][\w.-]*\.jsonl$/.test(name) && isOfStore(path)))
      await rm(path, { force: true }).catch(() => undefined)
  }
  await rmdir(folder).catch(() => undefined)
}

/** The folder may be anybody's (`EVERGLOSS_CACHE`), with folders of theirs beside ours: the first line tells. */
function isOfStore(path: string): boolean {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const start = Buffer.alloc(START)
    const length = readSync(file, start, 0, START, 0)
    return length === 0 || isLineStart(start.toString('latin1', 0, length))
  } catch {
    return false
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Removes the temporary files of atomic writes, in one folder, that were begun `age` ms ago or longer and will not be ended. Never fails. */
export async function removeTemporary(folder: string, age = KEEP_TEMPORARY): Promise<void> {
  const names = (await namesIn(folder)).filter(name => TEMPORARY.test(name))
  for (const name of names) {
    const path = join(folder, name)
    if (await isOlder(path, age)) await rm(path, { force: true }).catch(() => undefined)
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

async function isOlder(path: string, age: number): Promise<boolean> {
  return lstat(path).then(
    found => !found.isSymbolicLink() && Date.now() - found.mtimeMs > age,
    () => false,
  )
}
