import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import { fileFailure } from '../files/failure.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import type { Project } from './types.ts'
import { writableText } from './writable-text.ts'

/** One file as it will be; a plain value. */
export interface PlannedWrite {
  readonly place: 'front-matter' | 'target' | 'ledger'
  /** Dotted field that gets the basis; null in the ledger, and where the text of a target alone changes. */
  readonly field: string | null
  /** Relative to the repository's top. */
  readonly path: string
  /** Null: the file is not there yet. */
  readonly before: string | null
  readonly after: string
}

/**
 * Writes what was planned, the whole file or nothing; a second time changes nothing. Never through a symbolic link, and
 * never over what somebody changed since the plan: then a UserError of `files:` or `git:changedWhileReading`.
 */
export async function applyWrite({ repository }: Project, write: PlannedWrite): Promise<void> {
  const { path, before, after } = write
  const now = await writableText(repository, path)
  const wanted = asOnDisk(after, { before, now })
  if (wanted === undefined) throw new UserError('git:changedWhileReading', { path })
  if (wanted === now) return
  const file = join(repository.root, path)
  await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
    throw fileFailure(error, path)
  })
  await writeFileAtomic(file, wanted, { name: path, replace: now !== null })
}

/** The text to write; with the line ends that git gave the file at checkout. Undefined when the file is neither old nor new. */
function asOnDisk(
  after: string,
  { before, now }: { readonly before: string | null; readonly now: string | null },
): string | undefined {
  if (now === before || now === after) return after
  const checkedOut = (text: string) => text.replaceAll('\n', '\r\n')
  if (before === null || before.includes('\r')) return undefined
  return now === checkedOut(before) || now === checkedOut(after) ? checkedOut(after) : undefined
}
