import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../errors.ts'
import type { DiffReport } from '../freshness/types.ts'
import { openRepository } from '../git/repository.ts'
import { resolveRevision } from '../git/revision.ts'
import { isContent } from './skipped.ts'
import type { DiffCommitsOptions } from './diff-commits.ts'

/**
 * What changed between two files, or in the sources between two commits, whichever the names stand for. A Markdown file that
 * is there is a file, everything else is asked of git. Throws `diff:mixed` for one of each, `diff:notMarkdown`, `diff:directory`, `diff:nothing`,
 * `diff:pathsOfFiles`, `segment:notFound`, and what the comparison throws.
 */
export async function diffVersions(options: DiffCommitsOptions): Promise<DiffReport> {
  const { root, older, newer, paths } = options
  if (options.sinceMergeBase === true) return (await import('./diff-commits.ts')).diffCommits(options)
  const [first, second] = [await isFile(older, root), await isFile(newer, root)]
  if (first !== second) {
    const [file, commit] = first ? [older, newer] : [newer, older]
    throw new UserError('diff:mixed', { file, commit })
  }
  if (!first) return (await import('./diff-commits.ts')).diffCommits(options)
  if (paths[0] !== undefined) throw new UserError('diff:pathsOfFiles', { path: paths[0] })
  return (await import('./diff-files.ts')).diffFiles(options)
}

/** False for a commit; throws where the name is neither. */
async function isFile(name: string, root: string): Promise<boolean> {
  const found = await stat(resolve(root, name)).catch(() => undefined)
  if (found !== undefined && isContent(name)) return true
  try {
    await resolveRevision(await openRepository(root), name)
    return false
  } catch (error) {
    if (found?.isFile() === true) throw new UserError('diff:notMarkdown', { path: name })
    if (isContent(name)) throw new UserError('segment:notFound', { path: name, root })
    if (found?.isDirectory() === true) throw new UserError('diff:directory', { path: name })
    if (error instanceof UserError && error.code === 'git:noRepository')
      throw new UserError('diff:nothing', { name, root })
    throw error
  }
}
