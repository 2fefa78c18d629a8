import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/**
 * A path as seen from the root, `/`-separated, `''` for the root itself; both are absolute. Links in the directories above
 * either are followed, so that it does not matter by which name the person came there; a file that is a link is not.
 */
export async function fromRoot(root: string, path: string): Promise<string> {
  const way = relative(await realPlace(root), await realPlace(path))
  return way.replaceAll(sep, '/')
}

/** What is not there keeps its name below the directory that is. */
async function realPlace(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return realpath(path)
  const above = dirname(path)
  return above === path ? path : join(await realPlace(above), basename(path))
}

/** The same for paths as a person wrote them in the root. */
export async function pathsFromRoot(root: string, names: readonly string[]): Promise<string[]> {
  return Promise.all(names.map(async name => fromRoot(root, resolve(root, name))))
}
