import { fileSettings } from './file-settings.ts'
import type { PairToAlign } from './own-pair.ts'
import { readMarkdown } from './read-markdown.ts'
import { openRepository } from '../git/repository.ts'
import { sourceAt } from './source-at.ts'

interface NamedPairOptions {
  /** Absolute path. */
  readonly root: string
  readonly config?: string
  /** Relative to `root`. */
  readonly source: string
  readonly target: string
  readonly at?: string
}

/** Two files that were named, cut as the project around `root` wishes; with `at` the source as that revision had it. */
export async function namedPair(options: NamedPairOptions): Promise<PairToAlign> {
  const { root, at, source: path, target } = options
  const text = await readMarkdown(target, root)
  if (at !== undefined) {
    const found = await sourceAt(await openRepository(root), { root, path, revision: at })
    const source = { ...found, version: 'commit', basis: null } as const
    return { source, target: { path: target, text }, settings: await fileSettings(options, [target]) }
  }
  const source = {
    path,
    text: await readMarkdown(path, root),
    version: 'file',
    commit: null,
    basis: null,
  } as const
  const settings = await fileSettings(options, [target, path])
  return { source, target: { path: target, text }, settings }
}
