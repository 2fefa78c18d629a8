import { ask, askMaybe } from './ask.ts'
import type { Github } from './connection.ts'

/** Text of a file at a branch or commit; null where no file is there. */
export async function readFile(g: Github, path: string, ref: string): Promise<string | null> {
  const found = await askMaybe(g, {
    subject: path,
    call: client => client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...g.at, path, ref }),
  })
  if (found === null || Array.isArray(found) || found.type !== 'file') return null
  // above 1 MB it is left out
  const content = found.encoding === 'base64' ? found.content : await readBlob(g, path, found.sha)
  return Buffer.from(content, 'base64').toString('utf8')
}

async function readBlob(g: Github, path: string, sha: string): Promise<string> {
  const blob = await ask(g, {
    subject: path,
    call: client =>
      client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { ...g.at, file_sha: sha }),
  })
  return blob.content
}
