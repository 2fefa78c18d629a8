import { UserError } from '../errors.ts'

const KNOWN: Readonly<Record<string, string>> = {
  ENOENT: 'files:notFound',
  ENOTDIR: 'files:notFound',
  EACCES: 'files:notPermitted',
  EPERM: 'files:notPermitted',
  EEXIST: 'files:exists',
  EROFS: 'files:readOnly',
  ENOSPC: 'files:noSpace',
  EDQUOT: 'files:noSpace',
  EFBIG: 'files:noSpace',
  EISDIR: 'files:notAFile',
  ELOOP: 'files:loop',
}

/** The same error in words for people, when the operating system refused; any other error as it is. */
export function fileFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof UserError || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return error
  return new UserError(KNOWN[code] ?? 'files:failed', { path, reason: code })
}
