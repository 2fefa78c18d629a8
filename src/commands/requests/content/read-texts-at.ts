import { readBlobAt } from '../../../git/trees/read-blob-at.ts'
import type { Oid, Repository } from '../../../git/types.ts'
import { decodeText } from '../../texts.ts'

/** The text of a file as a commit has it; null where it is not there or not UTF-8. */
export type Read = (commit: Oid, path: string) => Promise<string | null>

/** Reads each text once. */
export function readerOf(repository: Repository): Read {
  const known = new Map<string, Promise<string | null>>()
  return async (commit, path) => {
    const name = `${commit}:${path}`
    const text = known.get(name) ?? readText(repository, commit, path)
    known.set(name, text)
    return text
  }
}

async function readText(repository: Repository, commit: Oid, path: string): Promise<string | null> {
  const bytes = await readBlobAt(repository, commit, path)
  return bytes === null ? null : (decodeText(bytes) ?? null)
}
