import { encodedPath } from '../changes/encoded-path.ts'
import type { RequestPost, TranslationRequest } from './request.ts'

/** Address of the files of the commit whose sources are told, ending in `/`; undefined where nothing is to be linked. */
export function sourceBlob({ repository, base }: TranslationRequest): string | undefined {
  return repository === null ? undefined : `${repository}/blob/${base}/`
}

/** The same for the translation of a post, where there is one to be linked. */
export function targetBlob(
  { repository, head, kind }: TranslationRequest,
  { isNew }: Pick<RequestPost, 'isNew'>,
): string | undefined {
  return repository === null || (isNew && kind === 'issue') ? undefined : `${repository}/blob/${head}/`
}

/** Where a file is opened to be edited in the browser: on the branch, or, of an issue, as it is now on the default branch. */
export function editAddress({ repository, branch }: TranslationRequest, path: string): string | null {
  if (repository === null) return null
  const place = branch === null ? 'blob/HEAD' : `edit/${encodedPath(branch)}`
  return `${repository}/${place}/${encodedPath(path)}`
}
