import { ask } from './ask.ts'
import type { Github } from './connection.ts'
import { HARMLESS } from './harmless.ts'
import type { FileChange } from './types.ts'

/** UTF-16 units of content that one request for a tree takes along; what goes beyond is sent file by file. */
const INLINE = 1_000_000

/** Files as a request for a tree takes them; what is no text or too long is sent before. */
export async function treeEntries(g: Github, files: readonly FileChange[]) {
  const entries: ({ path: string; mode: FileChange['mode']; type: 'blob' } & (
    | { content: string }
    | { sha: string | null }
  ))[] = []
  let left = INLINE
  for (const file of files) {
    const { path, mode } = file
    const text = textOf(file.content)
    // a text with NUL is binary to git's hosts
    const isInline = text !== null && text.length <= left && !text.includes('\0')
    if (isInline) left -= text.length
    const held = isInline ? { content: text } : { sha: await blobOf(g, file) }
    entries.push({ path, mode, type: 'blob', ...held })
  }
  return entries
}

/** Content that can be said in JSON without a change of a byte; null where it cannot. */
function textOf(content: FileChange['content']): string | null {
  if (content === null || typeof content === 'string') return content
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    return null
  }
}

/** Null for a file that goes. */
async function blobOf(g: Github, { path, content }: FileChange): Promise<string | null> {
  if (content === null) return null
  const base64 = Buffer.from(content).toString('base64')
  const blob = await ask(g, {
    subject: path,
    call: client =>
      client.request('POST /repos/{owner}/{repo}/git/blobs', {
        ...g.at,
        content: base64,
        encoding: 'base64',
        request: HARMLESS,
      }),
  })
  return blob.sha
}
