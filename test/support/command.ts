import { spawn } from 'node:child_process'
import { readdir, readFile, lstat, readlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const BIN = resolve(import.meta.dirname, '../../dist/translate.js')

export interface RunOptions {
  /** Absolute path. */
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** User id to run as; only root can choose. */
  readonly uid?: number
}

export interface Run {
  readonly stdout: string
  readonly stderr: string
  readonly exit: number | string
}

/** Runs the built command as a real process, in an environment that is the same everywhere: English, no colours, no git configuration. */
export async function runCommand(args: readonly string[], { cwd, env, uid }: RunOptions): Promise<Run> {
  const environment = { ...FIXED, PATH: process.env['PATH'] ?? '', ...env }
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: environment,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (piece: string) => (text[name] += piece))
  const exit = await new Promise<number | string>((done, failed) => {
    child.on('error', failed)
    child.on('close', (code, signal) => done(code ?? signal ?? 'unknown'))
  })
  return { ...text, exit }
}

const FIXED = {
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CEILING_DIRECTORIES: '/tmp',
}

/**
 * What stands in a directory: path → mode, size and content, links as they are; without the tool's cache in the git
 * directory, which may be written by any run.
 */
export async function treeOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true })
  const kept = entries.filter(path => !/^\.git\/evergloss(?:\/|$)/.test(path)).sort()
  return Object.fromEntries(
    await Promise.all(kept.map(async path => [path, await stateOf(join(root, path))] as const)),
  )
}

async function stateOf(path: string): Promise<string> {
  const found = await lstat(path)
  const mode = `${(found.mode & 0o7777).toString(8)} ${found.mtimeMs}`
  if (found.isSymbolicLink()) return `link ${mode} ${await readlink(path)}`
  if (!found.isFile()) return mode.split(' ')[0] ?? ''
  return `${mode} ${await readFile(path, 'base64')}`
}
