import { addComment, checkComment, mayTriage } from '../acts/issues.ts'
import { type Call, type Routes, actorOf, bodyOf, ok, param } from '../http.ts'
import { listed } from '../paging.ts'
import { notFound, refused } from '../refusal.ts'
import { showComment } from '../show/issues.ts'
import type { Comment } from '../types.ts'
import { issueAsked } from './issues.ts'

const WRITES = { writes: ['issues', 'pull_requests'] } as const
const READS = { writes: null, reads: ['issues', 'pull_requests'] } as const

/** Comments below issues and pull requests. */
export const commentRoutes: Routes = {
  'GET /repos/{owner}/{repo}/issues/comments': {
    ...READS,
    handle: call => listComments(call, [...call.repository.comments.values()]),
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    ...READS,
    handle: call => {
      const issue = issueAsked(call)
      return listComments(
        call,
        [...call.repository.comments.values()].filter(comment => comment.issue === issue),
      )
    },
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': { ...WRITES, handle: createComment },
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    ...READS,
    handle: async call => ok(await showComment(call.state, call.repository, commentAsked(call))),
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': { ...WRITES, handle: changeComment },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    ...WRITES,
    handle: call => {
      call.repository.comments.delete(ownComment(call).id)
      return { status: 204 }
    },
  },
}

function listComments(call: Call, comments: Comment[]) {
  const { state, repository, query } = call
  const since = Date.parse(query.get('since') ?? '1970-01-01')
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt'
  const turn = query.get('direction') === 'desc' ? -1 : 1
  const found = comments
    .filter(comment => comment.updatedAt >= since)
    .sort((a, b) => turn * (a[key] - b[key] || a.id - b.id))
  return listed(call, found, comment => showComment(state, repository, comment))
}

async function createComment(call: Call) {
  const { state, repository } = call
  const issue = issueAsked(call)
  const author = actorOf(call)
  if (issue.isLocked && !mayTriage(repository, author))
    throw refused(403, 'Unable to create comment because issue is locked.')
  const { body } = bodyOf<{ body: string }>(call)
  return ok(await showComment(state, repository, addComment(state, repository, { issue, author, body })), 201)
}

async function changeComment(call: Call) {
  const { state, repository } = call
  const comment = ownComment(call)
  const { body } = bodyOf<{ body: string }>(call)
  checkComment(body)
  Object.assign(comment, { body, updatedAt: state.clock.now() })
  return ok(await showComment(state, repository, comment))
}

function commentAsked(call: Call): Comment {
  const comment = call.repository.comments.get(Number(param(call, 'comment_id')))
  if (comment === undefined) throw notFound()
  return comment
}

function ownComment(call: Call): Comment {
  const comment = commentAsked(call)
  const actor = actorOf(call)
  if (comment.author !== actor && !mayTriage(call.repository, actor))
    throw refused(403, 'Must have admin rights to Repository.')
  return comment
}
