import { readBranches } from '../branches.ts'
import { openRepository } from '../repository.ts'
import { accessTo } from './access.ts'
import { completeHistory } from './complete-history.ts'

/** A clone as a workflow made it, and what opens its remote. */
interface Checkout {
  /** Absolute path of a directory in the repository. */
  readonly root: string
  /** Token for HTTPS; null: git's own credentials. */
  readonly token: string | null
  /** Whose token it is, as an address: no other server gets it. */
  readonly server: string
  /** Branches that are needed beside the default one, such as the base of a pull request; the remote need not have them. */
  readonly branches?: readonly string[]
}

/**
 * Makes a checkout that has not everything one that works like a whole clone: a shallow one gets its history, without the contents of
 * files, and what a run then needs of these is fetched when it is read. Returns the variables that the process must have for that
 * until its end; none, and nothing happens, where nothing is missing. Throws `git:unreachable`, and what opening a repository throws.
 */
export async function prepareCheckout(checkout: Checkout): Promise<Record<string, string>> {
  const { root, token, server, branches = [] } = checkout
  const repository = await openRepository(root)
  if (!repository.shallow && repository.promisor === null) return {}
  const name = repository.promisor ?? (await readBranches(repository)).remote
  if (name === null) return {}
  const remote = { name, token, server }
  if (repository.shallow) await completeHistory(repository, remote, branches)
  return { ...(await accessTo(repository, remote)), EVERGLOSS_FETCH: '1' }
}
