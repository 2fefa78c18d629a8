import { ask, isFailure, tryAsk } from './ask.ts'
import type { Github } from './connection.ts'
import { HARMLESS } from './harmless.ts'
import { listAll, PAGE } from './list-all.ts'
import { pullRequestOf } from './pull-request-of.ts'
import { treeEntries } from './tree-entries.ts'
import type { Login, NewCommit, PullRequest } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

/**
 * Makes a commit on the server, one tree and no branch, and gives its full id. GitHub is its author and, for an app's token, signs it. Nothing is seen
 * of it until a branch is moved there.
 */
export async function createCommit(g: Github, wanted: NewCommit): Promise<string> {
  const { message, parents, base, files } = wanted
  const subject = message.split('\n')[0] ?? ''
  const entries = await treeEntries(g, files)
  const tree = await ask(g, {
    subject,
    call: client =>
      client.request('POST /repos/{owner}/{repo}/git/trees', {
        ...g.at,
        base_tree: base,
        tree: entries,
        request: HARMLESS,
      }),
  })
  const commit = await ask(g, {
    subject,
    call: client =>
      client.request('POST /repos/{owner}/{repo}/git/commits', {
        ...g.at,
        message,
        tree: tree.sha,
        parents: [...parents],
        request: HARMLESS,
      }),
  })
  return commit.sha
}

/** Whose account a commit's author is; null where GitHub knows no account or no such commit. */
export async function readCommitAuthor(g: Github, oid: string): Promise<Login | null> {
  const answer = await tryAsk(g, client =>
    // of its files, which come with it, one is enough
    client.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...g.at, ref: oid, per_page: 1 }),
  )
  if (!isFailure(answer)) return answer.data.author?.login ?? null
  if (answer.kind === 'notFound' || answer.kind === 'invalid') return null
  throw userErrorOf(g, answer, oid)
}

/** Pull requests that a commit came with, whatever their state. */
export async function listPullsOfCommit(g: Github, oid: string): Promise<PullRequest[]> {
  const pulls = await listAll(g, {
    subject: oid,
    pages: ({ paginate }) =>
      paginate.iterator('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        ...g.at,
        commit_sha: oid,
        per_page: PAGE,
      }),
    keyOf: ({ number }) => number,
  })
  return pulls.map(pullRequestOf)
}
