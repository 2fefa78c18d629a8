import { createComment, listComments } from '../../../github/comments.ts'
import type { Github } from '../../../github/connection.ts'

/** Writes a comment below an issue or a pull request, unless one with these words is there, be it for other commits. True: it was written now. */
export async function sayOnce(github: Github, number: number, body: string): Promise<boolean> {
  const comments = await listComments(github, number)
  const text = plain(body)
  if (comments.some(comment => plain(comment.body) === text)) return false
  await createComment(github, number, body)
  return true
}

function plain(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\b[\da-f]{40}\b/g, '')
    .trim()
}
