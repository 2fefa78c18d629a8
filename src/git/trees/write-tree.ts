import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failure } from '../failure.ts'
import { encodePath } from '../path-bytes.ts'
import { splitRecords } from '../records.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

/** One file of a tree that is to be; null: it goes. */
export interface TreeChange {
  readonly path: string
  readonly content: string | Uint8Array | null
  /** Without it the file stays executable where it is, and is an ordinary one else. */
  readonly mode?: string
  /** True: the bytes of the work tree, which git may keep with other line ends. */
  readonly isCheckedOut?: boolean
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
    const executable = await executablesOf(index)
    const lines: Buffer[] = []
    for (const change of changes)
      lines.push(await lineOf(repository, change, executable.has(change.path) ? '100755' : '100644'))
    await index(['update-index', '-z', '--index-info'], Buffer.concat(lines))
    // What the base has need not be here, and would be fetched
    const args = ['write-tree', ...(repository.promisor === null ? [] : ['--missing-ok'])]
    return (await index(args)).toString('latin1').trim()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Index = (args: readonly string[], input?: Uint8Array) => Promise<Buffer>

function indexAt(repository: Repository, file: string): Index {
  return async (args, input = Buffer.alloc(0)) => {
    const result = await runGit(repository.root, args, { input, env: { GIT_INDEX_FILE: file } })
    if (result.code !== 0) throw failure(result, `git ${args[0]}`, repository)
    return result.stdout
  }
}

async function executablesOf(index: Index): Promise<ReadonlySet<string>> {
  const entries = [...splitRecords(await index(['ls-files', '-z', '-s']))]
  const found = entries.filter(entry => entry.startsWith('100755 '))
  return new Set(found.map(entry => entry.slice(entry.indexOf('\t') + 1)))
}

/** A line of `update-index --index-info`; mode 0 removes. */
async function lineOf(repository: Repository, change: TreeChange, usual: string): Promise<Buffer> {
  const { path, mode = usual } = change
  const blob = await writeBlob(repository, change)
  const head = blob === null ? `0 ${'0'.repeat(40)}` : `${mode} ${blob}`
  return Buffer.concat([Buffer.from(`${head}\t`), encodePath(path), Buffer.of(0)])
}

async function writeBlob(repository: Repository, change: TreeChange): Promise<Oid | null> {
  const { path, content, isCheckedOut = false } = change
  if (content === null) return null
  const args = ['hash-object', '-w', '--stdin', ...(isCheckedOut ? ['--path', path] : ['--no-filters'])]
  const result = await runGit(repository.root, args, { input: content })
  if (result.code !== 0) throw failure(result, 'git hash-object', repository)
  return result.stdout.toString('latin1').trim()
}
