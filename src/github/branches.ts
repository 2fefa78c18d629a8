import { isFailure, tryAsk } from './ask.ts'
import { UserError } from '../errors.ts'
import type { Github } from './connection.ts'
import { HARMLESS } from './harmless.ts'
import { listAll } from './list-all.ts'
import { makeOnce } from './make-once.ts'
import { userErrorOf } from './user-error-of.ts'

/** A branch and the full id of its tip. */
export interface BranchTip {
  readonly branch: string
  readonly commit: string
}

interface Ref {
  readonly ref: string
  readonly object: { readonly sha: string }
}

const HEADS = 'refs/heads/'

/** Full id of a branch's tip; null where there is no such branch. */
export async function readBranch(g: Github, branch: string): Promise<string | null> {
  const answer = await tryAsk(g, client =>
    client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...g.at, ref: `heads/${branch}` }),
  )
  // GitHub once gave those that begin so where none is the same
  if (!isFailure(answer)) return answer.data.ref === HEADS + branch ? answer.data.object.sha : null
  const isEmpty = answer.kind === 'conflict' && /is empty/i.test(answer.said)
  if (answer.kind === 'notFound' || isEmpty) return null
  throw userErrorOf(g, answer, branch)
}

/** All branches whose names begin with `prefix`. */
export async function listBranches(g: Github, prefix: string): Promise<BranchTip[]> {
  const refs = await listAll(g, {
    subject: prefix,
    pages: ({ paginate }) =>
      paginate.iterator<Ref>('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', {
        ...g.at,
        ref: `heads/${prefix}`,
      }),
    keyOf: ({ ref }) => ref,
  })
  return refs.map(({ ref, object }) => ({ branch: ref.slice(HEADS.length), commit: object.sha }))
}

/** Makes a branch; nothing where it stands at this commit already, a UserError where it stands at another. */
export async function createBranch(g: Github, branch: string, commit: string): Promise<void> {
  await makeOnce(g, {
    subject: branch,
    make: async client => {
      const asked = { ...g.at, ref: HEADS + branch, sha: commit }
      const { data } = await client.request('POST /repos/{owner}/{repo}/git/refs', asked)
      return { data: data.object.sha }
    },
    find: async () => {
      const there = await readBranch(g, branch)
      if (there !== null && there !== commit) throw new UserError('github:branchExists', { branch })
      return there
    },
    isThere: said => /already exists/i.test(said),
  })
}

/** Moves a branch on to a commit that has its tip among its ancestors, and never to another: then a UserError, and it stays. */
export async function moveBranch(g: Github, branch: string, commit: string): Promise<void> {
  const answer = await tryAsk(g, client =>
    client.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
      ...g.at,
      ref: `heads/${branch}`,
      sha: commit,
      force: false,
      request: HARMLESS,
    }),
  )
  if (!isFailure(answer)) return
  if (answer.kind === 'invalid' && /not a fast.forward/i.test(answer.said))
    throw new UserError('github:branchMoved', { branch })
  throw userErrorOf(g, answer, branch)
}

/**
 * Deletes a branch whose tip is this commit; one that is not there is fine. Throws `github:branchMoved` where it stands at another: somebody pushed, and
 * GitHub itself would not look.
 */
export async function deleteBranch(g: Github, branch: string, commit: string): Promise<void> {
  const tip = await readBranch(g, branch)
  if (tip === null) return
  if (tip !== commit) throw new UserError('github:branchMoved', { branch })
  const answer = await tryAsk(g, client =>
    client.request('DELETE /repos/{owner}/{repo}/git/refs/{ref}', {
      ...g.at,
      ref: `heads/${branch}`,
      request: HARMLESS,
    }),
  )
  if (!isFailure(answer) || answer.kind === 'notFound') return
  if (answer.kind === 'invalid' && /does not exist/i.test(answer.said)) return
  throw userErrorOf(g, answer, branch)
}
