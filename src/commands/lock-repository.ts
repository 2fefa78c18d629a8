import { withLock } from '../files/lock.ts'
import { openRepository } from '../git/repository.ts'

/**
 * Runs a command that writes while no other one writes in the repository around `root`, not even in another of its work trees. `run` must
 * read what it builds on itself, so that nothing is older than the lock. Throws `files:locked…` and what `openRepository` throws.
 */
export async function lockRepository<T>(root: string, command: string, run: () => Promise<T>): Promise<T> {
  const { commonDir } = await openRepository(root)
  return withLock(commonDir, { command }, run)
}
