import { isUtf8 } from 'node:buffer'
import { UserError } from '../../../errors.ts'
import { commitTree } from '../../../git/trees/commit-tree.ts'
import { diffTrees } from '../../../git/trees/diff-trees.ts'
import { readBlobAt } from '../../../git/trees/read-blob-at.ts'
import { treeOf } from '../../../git/trees/tree-of.ts'
import { readUser } from '../../../git/user.ts'
import { pushCommit } from '../../../git/remote/push-commit.ts'
import type { Oid } from '../../../git/types.ts'
import { createBranch, deleteBranch, moveBranch } from '../../../github/branches.ts'
import { createCommit } from '../../../github/commits.ts'
import type { FileChange } from '../../../github/types.ts'
import { withTrailer } from '../../../plan/requests/trailer.ts'
import { formatCommitMessage } from '../../../report/request/commit-message.ts'
import type { Desk, WantedPull } from '../types.ts'

/**
 * Brings the branch of a request to what it is to hold, by one commit that follows it, and returns its new tip; a branch that has all of it stays as it is.
 * Stopped at any moment, the next run does the rest.
 */
export async function commitContent(desk: Desk, wanted: WantedPull): Promise<Oid> {
  const { content, known, branch } = wanted
  if (!content.isNew) return known.tip ?? content.commit
  if (known.spent !== null) await deleteBranch(desk.github, branch, known.spent)
  const words = await desk.wordsOf(wanted.request.sourceLocale)
  const message = withTrailer(formatCommitMessage(wanted.request, words), branch)
  if (desk.settings.commits === 'push') return pushContent(desk, wanted, message)
  const { repository, base } = desk.ground
  const files = await changedFiles(desk, wanted)
  const from = await treeOf(repository, base)
  const commit = await createCommit(desk.github, { message, parents: content.parents, base: from, files })
  if (known.tip === null) await createBranch(desk.github, branch, commit)
  else await moveBranch(desk.github, branch, commit)
  return commit
}

async function pushContent(desk: Desk, { content, branch }: WantedPull, message: string): Promise<Oid> {
  const { repository } = desk.ground
  const { tree, parents } = content
  const signature = { ...(await signer(desk)), date: desk.now }
  const commit = await commitTree(repository, { tree, parents, message, signature })
  await pushCommit(repository, desk.remote, { branch, commit })
  return commit
}

/** Who commits: the person of git's configuration, else the account that runs Actions. */
async function signer({ ground }: Desk): Promise<{ name: string; email: string }> {
  const [, name, email] = /^(.*) <(.*)>$/.exec((await readUser(ground.repository)) ?? '') ?? []
  return name === undefined || email === undefined ? ACTIONS : { name, email }
}

const ACTIONS = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
}

async function changedFiles({ ground }: Desk, { content, branch }: WantedPull): Promise<FileChange[]> {
  const { repository, base } = ground
  const differences = await diffTrees(repository, [base, content.tree])
  return Promise.all(
    differences.map(async ({ path, after }) => {
      if (after === null) return { path, content: null, mode: '100644' as const }
      const bytes = await readBlobAt(repository, content.tree, path)
      if (bytes === null) throw new UserError('pr:notCommitted', { path, branch })
      return { path, content: isUtf8(bytes) ? bytes.toString('utf8') : bytes, mode: modeOf(after.mode) }
    }),
  )
}

function modeOf(mode: string): FileChange['mode'] {
  return mode === '100755' || mode === '120000' ? mode : '100644'
}
