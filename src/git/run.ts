import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { UserError } from '../errors.ts'

export interface GitResult {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** What git is given beside its arguments. */
export interface GitInput {
  readonly input?: string | Uint8Array
  /** Variables that it has beside those of every call, or instead of them. */
  readonly env?: Readonly<Record<string, string>>
}

/** Runs git in `directory` to its end; an exit code other than 0 is a result, not an error. Throws `git:notInstalled`. */
export async function runGit(
  directory: string,
  args: readonly string[],
  given: string | GitInput = '',
): Promise<GitResult> {
  const { input = '', env = {} } = typeof given === 'string' ? { input: given } : given
  const child = startGit(directory, args, env)
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  child.stdin.end(input)
  const code = await exitCode(child)
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') }
}

/** Starts git in `directory`, for conversations; the caller listens to `close` and `error`. */
export function startGit(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const child = spawn('git', [...SETTINGS, ...args], {
    cwd: directory,
    env: { ...environment(), ...env },
    windowsHide: true,
  })
  // A process that ends early breaks the pipe; its exit code and words say why.
  child.stdin.on('error', () => {})
  return child
}

/** Whether git may go to the remote of a partial clone for what it lacks; the Action alone says so. */
export function isFetchingAllowed(): boolean {
  return process.env['EVERGLOSS_FETCH'] === '1'
}

/** Variables that keep git from fetching by itself what it finds missing, whatever is allowed otherwise. */
export const OFFLINE = {
  GIT_NO_LAZY_FETCH: '1',
  // git before 2.45 does not know GIT_NO_LAZY_FETCH: there no protocol is allowed instead.
  GIT_ALLOW_PROTOCOL: '',
}

/** Protocols that git may speak with a remote. */
export const PROTOCOLS = 'file:git:http:https:ssh'

/** What failed to start: git is not installed, or the directory went away. */
export function startError(error: NodeJS.ErrnoException): UserError {
  if (error.code === 'ENOENT') return new UserError('git:notInstalled')
  return new UserError('git:failed', { command: 'git', details: error.message })
}

const SETTINGS = ['--no-pager', '-c', 'core.quotePath=false', '-c', 'log.showSignature=false']

// Where git is run from a hook these name the hook's repository, which need not be the one that was asked for.
const FOREIGN = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
]

// Git, and what it starts in turn (hooks, filters, helpers of credentials), has no use for these. It may have one for GITHUB_TOKEN.
const SECRET = ['CROWDIN_PERSONAL_TOKEN', 'INPUT_CROWDIN_TOKEN', 'INPUT_GITHUB_TOKEN']

/** The person's environment without another repository's variables and tokens for others; no prompt, no lock, no network unless it is allowed, English words to recognise. */
function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env }
  for (const name of [...FOREIGN, ...SECRET]) delete env[name]
  return {
    ...env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    ...(isFetchingAllowed() ? { GIT_ALLOW_PROTOCOL: PROTOCOLS } : OFFLINE),
  }
}

async function exitCode(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', error => reject(startError(error)))
    child.on('close', code => resolve(code ?? -1))
  })
}
