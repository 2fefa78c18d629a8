import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where the Action's program stands on a release. */
export const FOLDER = '.github/actions/translate'
/** What is built; both stand on releases only. */
export const FILES = ['translate.mjs', 'third-party.txt']

/** Names of the files beside action.yml that are not what the sources give: a fresh build decides. Throws when it fails. */
export function staleFiles() {
  const fresh = mkdtempSync(join(tmpdir(), 'evergloss-fresh-'))
  try {
    build(fresh)
    return FILES.filter(name => !isSame(join(FOLDER, name), join(fresh, name)))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Builds the Action's program into a folder. */
export function build(folder) {
  const rolldown = [
    'node_modules/rolldown/bin/cli.mjs',
    '-c',
    '.github/bundle/action.config.js',
    '-d',
    folder,
  ]
  execFileSync(process.execPath, rolldown, { stdio: ['ignore', 'ignore', 'inherit'] })
}

function isSame(path, other) {
  return existsSync(path) && readFileSync(path).equals(readFileSync(other))
}

// `node .github/release/check-bundle.js`
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const stale = staleFiles()
  process.stderr.write(
    stale.map(name => `${FOLDER}/${name} is not what the sources give: npm run build:action\n`).join(''),
  )
  process.exitCode = stale.length === 0 ? 0 : 1
}
