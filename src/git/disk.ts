import { type Stats, lstatSync, readFileSync } from 'node:fs'
import { encodePath } from './path-bytes.ts'
import type { Repository } from './types.ts'

/** What stands at a path of the work tree. `absent`: nothing, or a directory. */
export type OnDisk =
  | { readonly kind: 'file'; readonly bytes: Buffer }
  | { readonly kind: 'absent' | 'symbolic-link' | 'unreadable' }

/** Reads one file of the work tree; never follows a symbolic link, neither the file itself nor a directory above it. */
export function readFromDisk(repository: Repository, path: string): OnDisk {
  try {
    if (hasLinkAbove(repository, path)) return { kind: 'symbolic-link' }
    const kind = kindOf(lstatSync(locate(repository, path)))
    return kind === 'file' ? { kind, bytes: readFileSync(locate(repository, path)) } : { kind }
  } catch (error) {
    return { kind: isAbsence(error) ? 'absent' : 'unreadable' }
  }
}

function hasLinkAbove(repository: Repository, path: string): boolean {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    if (lstatSync(locate(repository, path.slice(0, slash))).isSymbolicLink()) return true
  }
  return false
}

// A pipe or a device would block or never end: passed over like a file that cannot be read.
function kindOf(stats: Stats): OnDisk['kind'] {
  if (stats.isFile()) return 'file'
  if (stats.isSymbolicLink()) return 'symbolic-link'
  return stats.isDirectory() ? 'absent' : 'unreadable'
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

// A path that is not UTF-8 has no text form that the operating system understands.
function locate(repository: Repository, path: string): Buffer {
  return Buffer.concat([Buffer.from(`${repository.root}/`), encodePath(path)])
}
