import { encodedPath } from '../changes/encoded-path.ts'
import type { TranslationRequest } from './request.ts'

/** Address of the files of a commit, ending in `/`; undefined where nothing is to be linked. */
export function blobAt(request: TranslationRequest, side: 'base' | 'head'): string | undefined {
  const { repository } = request
  return repository === null ? undefined : `${repository}/blob/${request[side]}/`
}

/** Where a file is opened to be edited in the browser: on the branch, or, of an issue, as it is now on the default branch. */
export function editAddress({ repository, branch }: TranslationRequest, path: string): string | null {
  if (repository === null) return null
  const place = branch === null ? 'blob/HEAD' : `edit/${encodedPath(branch)}`
  return `${repository}/${place}/${encodedPath(path)}`
}
