import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../errors.ts'
import { isContent } from './skipped.ts'

/** Two versions as a person named them, and what was named after them. */
export interface VersionNames {
  readonly older: string
  readonly newer: string
  /** True: the newer one is to be compared with where it left the older one (`older...newer`). */
  readonly sinceMergeBase: boolean
  readonly rest: readonly string[]
}

/**
 * `OLD NEW`, or one of git's ranges `OLD..NEW` and `OLD...NEW`, in which a side that is left out is HEAD. What is there by its
 * name is a file, never a range. Throws `diff:twoVersions`.
 */
export async function versionNames(names: readonly string[], root: string): Promise<VersionNames> {
  const [first = '', second, ...rest] = names
  const [, older = '', dots, newer = ''] = RANGE.exec(first) ?? []
  if (dots !== undefined && older + newer !== '' && !isContent(first) && !(await isThere(first, root)))
    return {
      older: older || 'HEAD',
      newer: newer || 'HEAD',
      sinceMergeBase: dots === '...',
      rest: names.slice(1),
    }
  if (second === undefined) throw new UserError('diff:twoVersions')
  return { older: first, newer: second, sinceMergeBase: false, rest }
}

/** Two or three dots, once; no name of git's begins with `/`, but paths go on with one (`../a`). */
const RANGE = /^((?:(?!\.\.)[^])*)(\.{2,3})(?![./])((?:(?!\.\.)[^])*)$/

async function isThere(name: string, root: string): Promise<boolean> {
  return (await stat(resolve(root, name)).catch(() => undefined)) !== undefined
}
