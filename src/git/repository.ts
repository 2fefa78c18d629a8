import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import { failure } from './failure.ts'
import { type GitResult, runGit } from './run.ts'
import type { Repository } from './types.ts'

/**
 * The repository around `directory`, which may be a sub-directory or a worktree.
 * Throws `git:notInstalled`, `git:noDirectory`, `git:noRepository`, `git:bare`, `git:unsafe`, `git:tooOld`.
 */
export async function openRepository(directory: string): Promise<Repository> {
  if (!isDirectory(directory)) throw new UserError('git:noDirectory', { directory })
  const result = await runGit(directory, ['rev-parse', ...QUESTIONS])
  const [shallow, root, gitDir, commonDir, last = ''] = result.stdout.toString('utf8').split('\nfalse\n')
  if (root === undefined || gitDir === undefined || commonDir === undefined)
    throw await refusal(result, directory)
  const head = last.trim()
  const promisor = await promisorOf(commonDir)
  return { root, gitDir, commonDir, shallow: shallow === 'true', promisor, head: head === '' ? null : head }
}

// Paths may hold line feeds; `--is-bare-repository`, which says `false` in a work tree, stands between the answers.
const NEXT = '--is-bare-repository'
const PATHS = ['--show-toplevel', '--absolute-git-dir', '--git-common-dir'].flatMap(path => [path, NEXT])
const QUESTIONS = [
  '--path-format=absolute',
  '--is-shallow-repository',
  NEXT,
  ...PATHS,
  '-q',
  '--verify',
  'HEAD^{commit}',
]

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

async function refusal(result: GitResult, directory: string): Promise<UserError> {
  const { stdout, stderr } = result
  if (/dubious ownership|unsafe repository/.test(stderr)) return unsafe(stderr, directory)
  if (/not a git repository/.test(stderr)) return new UserError('git:noRepository', { directory })
  if (/must be run in a work tree/.test(stderr)) return new UserError('git:bare', { directory })
  if (stdout.toString().startsWith('--')) return tooOld(directory)
  return failure(result, 'git rev-parse', null)
}

/** Git's own advice on `safe.directory` is passed on. */
function unsafe(stderr: string, directory: string): UserError {
  const command = /^\s*(git config .*safe\.directory .*)$/m.exec(stderr)?.[1]
  return new UserError('git:unsafe', {
    directory,
    command: command ?? `git config --global --add safe.directory ${directory}`,
  })
}

async function tooOld(directory: string): Promise<UserError> {
  const { stdout } = await runGit(directory, ['version'])
  return new UserError('git:tooOld', { found: stdout.toString('utf8').trim(), needed: '2.31' })
}

/** A partial clone names its remote in its own configuration; git is asked only when the file looks like it. */
async function promisorOf(commonDir: string): Promise<string | null> {
  const configuration = readFileSync(join(commonDir, 'config'), 'utf8')
  if (!/promisor|partialclone/i.test(configuration)) return null
  const { stdout } = await runGit(commonDir, [
    'config',
    '-z',
    '--get-regexp',
    '^(remote\\..*\\.promisor|extensions\\.partialclone)$',
  ])
  const settings = stdout.toString('utf8').split('\0').filter(Boolean)
  for (const setting of settings) {
    const [key = '', value = ''] = setting.split('\n')
    if (key.startsWith('extensions.')) return value
    if (value !== 'false') return key.slice('remote.'.length, -'.promisor'.length)
  }
  return null
}
