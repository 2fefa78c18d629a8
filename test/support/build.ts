import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const INPUTS = ['src', 'locales', 'package.json', '.github/rolldown.config.js', '.github/bundle/constants.js']

/** Before the suite: bundles the command into `dist/` when something it is made from is newer. */
export function setup(): void {
  if (newest(INPUTS) < newest(['dist/translate.js'])) return
  // Nothing is cleaned: chunks have hashes in their names, so a command that runs meanwhile keeps its own
  const args = ['node_modules/rolldown/bin/cli.mjs', '-c', '.github/rolldown.config.js', '--no-cleanDir']
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Time of the last change of files and of everything in directories, in ms; 0 for what is not there. */
function newest(paths: readonly string[]): number {
  return Math.max(0, ...paths.flatMap(path => [timeOf(path), ...inside(path).map(timeOf)]))
}

function timeOf(path: string): number {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function inside(path: string): string[] {
  if (statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map(name => join(path, name))
}
