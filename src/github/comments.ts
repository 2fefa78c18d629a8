import { ask } from './ask.ts'
import type { Github } from './connection.ts'
import { HARMLESS } from './harmless.ts'
import { listAll, PAGE } from './list-all.ts'
import { loginOf, type GivenUser } from './login-of.ts'
import { makeOnce } from './make-once.ts'
import { isSameText } from './same-text.ts'
import type { Association, Comment } from './types.ts'

/** All remarks below an issue or a pull request, oldest first; those on lines of code are none of these. */
export async function listComments(g: Github, number: number): Promise<Comment[]> {
  const comments = await listAll(g, {
    subject: `#${number}`,
    pages: ({ paginate }) =>
      paginate.iterator('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...g.at,
        issue_number: number,
        per_page: PAGE,
      }),
    keyOf: ({ id }) => id,
  })
  return comments.map(commentOf)
}

/** Writes a remark below an issue or a pull request, once. */
export async function createComment(g: Github, number: number, body: string): Promise<Comment> {
  // the same may have been said before; clocks of two machines would not tell which is which
  const before = new Set((await listComments(g, number)).map(({ id }) => id))
  return makeOnce(g, {
    subject: `#${number}`,
    make: async client => {
      const asked = { ...g.at, issue_number: number, body }
      const { data } = await client.request(
        'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        asked,
      )
      return { data: commentOf(data) }
    },
    find: async () => {
      const now = await listComments(g, number)
      return now.find(({ id, body: there }) => !before.has(id) && isSameText(there, body)) ?? null
    },
  })
}

/** Puts another text in place of a remark's. */
export async function editComment(g: Github, id: number, body: string): Promise<Comment> {
  const comment = await ask(g, {
    subject: `#${id}`,
    call: client =>
      client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        ...g.at,
        comment_id: id,
        body,
        request: HARMLESS,
      }),
  })
  return commentOf(comment)
}

interface GivenComment {
  readonly id: number | bigint
  readonly user: GivenUser
  readonly author_association?: Association | undefined
  readonly body?: string | undefined
  readonly html_url: string
  readonly created_at: string
  readonly updated_at: string
}

function commentOf(given: GivenComment): Comment {
  return {
    id: Number(given.id),
    author: loginOf(given.user),
    association: given.author_association ?? 'NONE',
    body: given.body ?? '',
    url: given.html_url,
    createdAt: given.created_at,
    updatedAt: given.updated_at,
  }
}
