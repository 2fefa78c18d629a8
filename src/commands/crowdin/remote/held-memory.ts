import type { Connection } from '../../../crowdin/connection.ts'
import type { RemoteFile } from '../../../crowdin/types.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { pack, unpack } from '../../packed.ts'
import type { Cache } from '../../types.ts'

/**
 * Sources that earlier runs found at Crowdin, by revision. All strings are those of the revision; notes may have been changed by somebody else
 * without one, so that what is remembered is good for finding that nothing is to be done, and for nothing else.
 */
export interface HeldMemory {
  readonly recall: (file: RemoteFile) => ExchangeFile | undefined
  readonly keep: (file: RemoteFile, held: ExchangeFile) => void
}

/** The memory of one project, as long as the cache keeps it. */
export function openHeldMemory(
  cache: Cache,
  { baseUrl, projectId }: Pick<Connection, 'baseUrl' | 'projectId'>,
): HeldMemory {
  const keyOf = ({ id, revision }: RemoteFile): string => `${baseUrl} ${projectId} ${id} ${revision}`
  return {
    recall: file => {
      const packed = cache.get('held', keyOf(file))
      // The folder is named after the build that wrote it, and each line has a checksum.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return packed === undefined ? undefined : (unpack(packed) as ExchangeFile)
    },
    keep: (file, held) => {
      // who may not see revisions is told none
      if (file.revision > 0) cache.set('held', keyOf(file), pack(held))
    },
  }
}
