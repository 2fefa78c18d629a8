import { UserError } from '../../../errors.ts'
import { commitTree } from '../../../git/trees/commit-tree.ts'
import { diffTrees } from '../../../git/trees/diff-trees.ts'
import { treeOf } from '../../../git/trees/tree-of.ts'
import { readUser } from '../../../git/user.ts'
import { pushCommit } from '../../../git/remote/push-commit.ts'
import { openObjects } from '../../../git/objects.ts'
import type { Oid, Repository } from '../../../git/types.ts'
import { createBranch, deleteBranch, moveBranch } from '../../../github/branches.ts'
import { createCommit } from '../../../github/commits.ts'
import type { FileChange } from '../../../github/types.ts'
import { withTrailer } from '../../../plan/requests/trailer.ts'
import { formatCommitMessage } from '../../../report/request/commit-message.ts'
import { decodeText } from '../../texts.ts'
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
  const linked = differences.find(({ after }) => after?.mode === SUBMODULE)
  if (linked !== undefined) throw new UserError('pr:notCommitted', { path: linked.path, branch })
  const texts = await readBlobs(repository, [
    ...new Set(differences.flatMap(({ after }) => after?.blob ?? [])),
  ])
  return differences.map(({ path, after }) =>
    after === null
      ? { path, content: null, mode: '100644' }
      : { path, content: texts.get(after.blob) ?? '', mode: modeOf(after.mode) },
  )
}

/** The commit that it stands for is in no object store of ours. */
const SUBMODULE = '160000'

/** As text where it is UTF-8. */
async function readBlobs(
  repository: Repository,
  blobs: readonly Oid[],
): Promise<ReadonlyMap<Oid, string | Uint8Array>> {
  const texts = new Map<Oid, string | Uint8Array>()
  const objects = openObjects(repository)
  try {
    // A copy: small ones are parts of a larger piece of memory
    await objects.read(blobs, (oid, bytes) => texts.set(oid, decodeText(bytes) ?? Uint8Array.from(bytes)))
    return texts
  } finally {
    await objects.close()
  }
}

function modeOf(mode: string): FileChange['mode'] {
  return mode === '100755' || mode === '120000' ? mode : '100644'
}
