import { dateOf } from '../clock.ts'
import type { Commit, Person } from '../commits.ts'
import { accountByEmail } from '../state.ts'
import type { Repository, State } from '../types.ts'
import { nodeId, showAccount } from './accounts.ts'
import { htmlOf, urlOf } from './repository.ts'

/** A commit with the accounts that it is of. */
export function showCommit(state: State, repository: Repository, commit: Commit): Record<string, unknown> {
  const { sha, tree, parents, author, committer, message } = commit
  const root = urlOf(state, repository)
  const html = htmlOf(state, repository)
  const account = (person: Person) => {
    const found = accountByEmail(state, person.email)
    return found === null ? null : showAccount(state, found)
  }
  return {
    sha,
    node_id: nodeId('Commit', sha),
    commit: {
      author: showPerson(author),
      committer: showPerson(committer),
      message,
      tree: { sha: tree, url: `${root}/git/trees/${tree}` },
      url: `${root}/git/commits/${sha}`,
      comment_count: 0,
      verification: showVerification(state, commit),
    },
    url: `${root}/commits/${sha}`,
    html_url: `${html}/commit/${sha}`,
    comments_url: `${root}/commits/${sha}/comments`,
    author: account(author),
    committer: account(committer),
    parents: parents.map(parent => ({
      sha: parent,
      url: `${root}/commits/${parent}`,
      html_url: `${html}/commit/${parent}`,
    })),
  }
}

/** A commit as git has it. */
export function showGitCommit(state: State, repository: Repository, commit: Commit): Record<string, unknown> {
  const { sha, tree, parents, author, committer, message } = commit
  const root = urlOf(state, repository)
  const html = htmlOf(state, repository)
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${root}/git/commits/${sha}`,
    html_url: `${html}/commit/${sha}`,
    author: showPerson(author),
    committer: showPerson(committer),
    tree: { sha: tree, url: `${root}/git/trees/${tree}` },
    message,
    parents: parents.map(parent => ({
      sha: parent,
      url: `${root}/git/commits/${parent}`,
      html_url: `${html}/commit/${parent}`,
    })),
    verification: showVerification(state, commit),
  }
}

function showPerson({ name, email, at }: Person): Record<string, unknown> {
  return { name, email, date: dateOf(at) }
}

function showVerification({ signed }: State, { sha, tree, committer }: Commit): Record<string, unknown> {
  if (!signed.has(sha))
    return { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
  const signature = '-----BEGIN PGP SIGNATURE-----\n\nemulated\n-----END PGP SIGNATURE-----\n'
  return {
    verified: true,
    reason: 'valid',
    signature,
    payload: `tree ${tree}\n`,
    verified_at: dateOf(committer.at),
  }
}
