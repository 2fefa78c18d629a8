import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failure } from '../failure.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

/** One file of a tree that is to be; null: it goes. */
export interface TreeChange {
  readonly path: string
  readonly content: string | Uint8Array | null
  readonly mode: string
}

/**
 * The tree of `base` (a commit or a tree) with some files changed, written to the object store; neither the work tree nor the index is touched.
 * Returns its full id. Throws `git:failed`.
 */
export async function writeTree(
  repository: Repository,
  base: Oid,
  changes: readonly TreeChange[],
): Promise<Oid> {
  const folder = await mkdtemp(join(repository.gitDir, 'evergloss-index-'))
  try {
    const index = indexAt(repository, join(folder, 'index'))
    await index(['read-tree', base])
    const lines: string[] = []
    for (const change of changes) lines.push(await lineOf(repository, change))
    await index(['update-index', '-z', '--index-info'], lines.join(''))
    return (await index(['write-tree'])).trim()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Index = (args: readonly string[], input?: string) => Promise<string>

function indexAt(repository: Repository, file: string): Index {
  return async (args, input = '') => {
    const result = await runGit(repository.root, args, { input, env: { GIT_INDEX_FILE: file } })
    if (result.code !== 0) throw failure(result, `git ${args[0]}`, repository)
    return result.stdout.toString('latin1')
  }
}

/** A line of `update-index --index-info`; mode 0 removes. */
async function lineOf(repository: Repository, { path, content, mode }: TreeChange): Promise<string> {
  if (content === null) return `0 ${'0'.repeat(40)}\t${path}\0`
  return `${mode} ${await writeBlob(repository, content)}\t${path}\0`
}

async function writeBlob(repository: Repository, content: string | Uint8Array): Promise<Oid> {
  const result = await runGit(repository.root, ['hash-object', '-w', '--stdin'], { input: content })
  if (result.code !== 0) throw failure(result, 'git hash-object', repository)
  return result.stdout.toString('latin1').trim()
}
