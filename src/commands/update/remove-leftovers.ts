import { dirname, join } from 'node:path'
import type { Pair } from '../../freshness/types.ts'
import { removeTemporary } from '../../files/store-folder.ts'
import { ledgerPath } from '../../ledger/path.ts'
import type { Project } from '../types.ts'

/**
 * Removes what killed runs left beside the files that they were writing. Only for who holds the lock: nobody else is writing then.
 * Never fails.
 */
export async function removeLeftovers({ repository }: Project, pairs: readonly Pair[]): Promise<void> {
  const paths = pairs.flatMap(({ target, locale, source }) => [target, ledgerPath(locale, source)])
  const folders = new Set(paths.filter(path => !/\p{Surrogate}/u.test(path)).map(path => dirname(path)))
  for (const folder of folders) await removeTemporary(join(repository.root, folder), 0)
}
