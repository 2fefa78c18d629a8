import { findBlobs } from '../../../git/blobs-at.ts'
import type { Oid } from '../../../git/types.ts'
import { readTexts } from '../../texts.ts'
import type { Project } from '../../types.ts'

/** The text of a file as a commit has it; null where it is not there or not UTF-8. */
export type Read = (commit: Oid, path: string) => Promise<string | null>

/** Reads each text once. */
export function readerOf(project: Project): Read {
  const known = new Map<string, Promise<string | null>>()
  return async (commit, path) => {
    const name = `${commit}:${path}`
    const text = known.get(name) ?? readText(project, commit, path)
    known.set(name, text)
    return text
  }
}

async function readText(project: Project, commit: Oid, path: string): Promise<string | null> {
  const [blob = null] = await findBlobs([{ commit, path }], project)
  if (blob === null) return null
  return (await readTexts(project, { files: [], blobs: [blob] })).get(blob) ?? null
}
