import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

/** The built command. */
export const TRANSLATE = fileURLToPath(new URL('../../dist/translate.js', import.meta.url))
/** The built library, to be imported. */
export const LIBRARY = new URL('../../dist/index.js', import.meta.url).href

/** Throws what to do when there is no built command and library. */
export function requireBuild() {
  for (const file of [TRANSLATE, fileURLToPath(LIBRARY)])
    if (!existsSync(file)) throw new Error(`${file} is not there. Run \`npm run build\` first.`)
}

/** For bash. @param {...string} args */
export function nodeLine(...args) {
  return [execPath, ...args].map(arg => `'${arg.replaceAll("'", String.raw`'\''`)}'`).join(' ')
}

/** What `translate status --json` says. @param {string} directory @param {...string} args */
export function readStatus(directory, ...args) {
  return readTool(directory, 'status', ...args)
}

/** What a command of the tool says with `--json`, also where it found something. @param {string} directory @param {...string} args */
export function readTool(directory, ...args) {
  const options = { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 30 }
  const { status, stdout, stderr } = spawnSync(execPath, [TRANSLATE, ...args, '--json'], options)
  if (status !== 0 && status !== FOUND) throw new Error(`translate ${args.join(' ')}: ${stderr}`)
  return JSON.parse(stdout)
}

/** Exit code of a run that did its work and has something to tell. */
const FOUND = 1

/** @param {string} directory @param {...string} args @returns {string} */
export function git(directory, ...args) {
  return execFileSync('git', args, { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 30, stdio: 'pipe' })
}

/** Throws away what earlier runs kept. @param {string} directory */
export function removeCache(directory) {
  const common = resolve(directory, git(directory, 'rev-parse', '--git-common-dir').trim())
  rmSync(join(common, 'evergloss'), { recursive: true, force: true })
}
