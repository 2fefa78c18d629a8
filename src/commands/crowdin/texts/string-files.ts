import type { Crowdin } from '../../../crowdin/connection.ts'
import { findFileOf } from '../../../crowdin/strings.ts'
import { UserError } from '../../../errors.ts'

/** Id of the file that a string stands in, null for one that is no more; undefined: nobody knows. */
export type FileOfString = (stringId: number) => Promise<number | null | undefined>

/** So many strings are looked for in a run; after that it costs less to read the texts again. */
const MOST = 60

/** Asks for each string once. */
export function openStringFiles(crowdin: Crowdin): FileOfString {
  const known = new Map<number, ReturnType<FileOfString>>()
  return async stringId => {
    const asked = known.get(stringId)
    if (asked !== undefined) return asked
    if (known.size >= MOST) return undefined
    const found = findFileOf(crowdin, stringId).catch((error: unknown) => {
      if (error instanceof UserError) return undefined
      throw error
    })
    known.set(stringId, found)
    return found
  }
}
