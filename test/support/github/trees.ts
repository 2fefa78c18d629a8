import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Git } from './git.ts'

/** Content of a path, or the id of what is there; null removes it. */
export interface TreeChange {
  path: string
  mode: string
  content?: string | Uint8Array
  sha?: string | null
}

/** Writes the tree that `base` (a tree or commit, null for none) becomes with the changes, and gives its id. */
export async function writeTree(
  git: Git,
  base: string | null,
  changes: readonly TreeChange[],
): Promise<string> {
  const folder = await mkdtemp(join(git.path, 'tree-'))
  const env = { GIT_INDEX_FILE: join(folder, 'index') }
  try {
    if (base !== null) await git.run(['read-tree', base], { env })
    const ids = await writeBlobs(git, folder, changes)
    const lines = changes.map((change, index) => lineOf(change, ids[index]))
    await git.run(['update-index', '--add', '--replace', '-z', '--index-info'], {
      env,
      input: lines.join(''),
    })
    return (await git.run(['write-tree'], { env })).trim()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Writes a blob and gives its id. */
export async function writeBlob(git: Git, content: string | Uint8Array): Promise<string> {
  return (await git.run(['hash-object', '-w', '--stdin'], { input: content })).trim()
}

async function writeBlobs(
  git: Git,
  folder: string,
  changes: readonly TreeChange[],
): Promise<(string | null | undefined)[]> {
  const files: string[] = []
  for (const [index, { content }] of changes.entries()) {
    if (content === undefined) continue
    const file = join(folder, `${index}`)
    await writeFile(file, content)
    files.push(file)
  }
  const input = files.map(file => `${file}\n`).join('')
  const made =
    files.length === 0 ? '' : await git.run(['hash-object', '-w', '--no-filters', '--stdin-paths'], { input })
  const ids = made.split('\n')
  return changes.map(({ content, sha }) => (content === undefined ? sha : ids.shift()))
}

function lineOf({ path, mode }: TreeChange, id: string | null | undefined): string {
  const gone = `0 ${'0'.repeat(40)}\t${path}\0`
  return typeof id === 'string' ? `${mode} ${id}\t${path}\0` : gone
}
