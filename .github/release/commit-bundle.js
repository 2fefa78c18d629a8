import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FILES, FOLDER } from './check-bundle.js'
import { git } from './git.js'

/** Commits HEAD with the built files upon it, and gives the new id. No branch, work tree or index is touched. */
export function commitBundle(message) {
  const folder = mkdtempSync(join(tmpdir(), 'evergloss-index-'))
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') }
    git(['read-tree', 'HEAD'], { env })
    git(['update-index', '--add', '--index-info'], { env, input: FILES.map(entry).join('') })
    return git(['commit-tree', git(['write-tree'], { env }), '-p', 'HEAD', '-m', message])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function entry(name) {
  const path = `${FOLDER}/${name}`
  return `100644 ${git(['hash-object', '-w', '--no-filters', path])}\t${path}\n`
}
