import { spawn } from 'node:child_process'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Git {
  /** Absolute path of the bare repository. */
  path: string
  /** What git prints, as it is; throws `GitFailure` when it ends with another status than 0. */
  run(args: readonly string[], given?: GitInput): Promise<string>
  /** The same, as bytes. */
  bytes(args: readonly string[]): Promise<Buffer>
  /** The same of what never changes, because all arguments are full ids: asked once. */
  known(args: readonly string[]): Promise<string>
  /** Tip of a branch; null when there is none. */
  tip(branch: string): Promise<string | null>
}

interface GitInput {
  input?: string | Uint8Array
  env?: Readonly<Record<string, string>>
}

/** Git ended with a status other than 0. */
export class GitFailure extends Error {
  readonly status: number
  readonly stdout: string
  constructor(args: readonly string[], status: number, output: { stdout: string; stderr: string }) {
    super(`git ${args.join(' ')}: ${output.stderr}`)
    this.status = status
    this.stdout = output.stdout
  }
}

/** Apart from the user's configuration. */
function openGit(path: string): Git {
  const answers = new Map<string, string>()
  const run: Git['run'] = async (args, given) => (await runGit(path, args, given)).toString('utf8')
  return {
    path,
    run,
    bytes: args => runGit(path, args),
    known: async args => {
      const key = args.join('\0')
      const found = answers.get(key) ?? (await run(args))
      answers.set(key, found)
      return found
    },
    tip: branch => readTip(path, `refs/heads/${branch}`),
  }
}

/** A process for each branch of each request would take seconds. */
async function readTip(path: string, ref: string): Promise<string | null> {
  const loose = await textAt(join(path, ref))
  if (loose !== null) return loose.trim()
  const packed = (await textAt(join(path, 'packed-refs'))) ?? ''
  const line = packed.split('\n').find(each => each.endsWith(` ${ref}`))
  return line?.slice(0, line.indexOf(' ')) ?? null
}

async function textAt(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return null
  }
}

/** Makes a bare repository as GitHub has them: any commit can be fetched, parts of it too, and pull requests' refs are not pushed to. */
export async function initGit(path: string, defaultBranch: string): Promise<Git> {
  await runGit('.', ['init', '-q', '--bare', '-b', defaultBranch, path])
  return configure(path)
}

/** Copies a repository, as a bare one. */
export async function cloneGit(from: string, path: string): Promise<Git> {
  await runGit('.', ['clone', '-q', '--bare', '--no-hardlinks', from, path])
  return configure(path)
}

const SETTINGS = `[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[http]
	receivepack = true
[receive]
	hideRefs = refs/pull
	denyDeleteCurrent = refuse
[gc]
	auto = 0
[core]
	logAllRefUpdates = false
`

async function configure(path: string): Promise<Git> {
  await appendFile(join(path, 'config'), SETTINGS)
  return openGit(path)
}

function runGit(path: string, args: readonly string[], given: GitInput = {}): Promise<Buffer> {
  const git = spawn('git', ['-C', path, ...args], { env: { ...environment(), ...given.env } })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  git.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  git.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // Git may end without reading it all
  git.stdin.on('error', () => {})
  git.stdin.end(given.input)
  return new Promise((resolve, reject) => {
    git.on('error', reject)
    git.on('close', status => {
      if (status === 0) resolve(Buffer.concat(stdout))
      else reject(new GitFailure(args, status ?? -1, { stdout: textOf(stdout), stderr: textOf(stderr) }))
    })
  })
}

function textOf(chunks: Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}

function environment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C',
    GIT_AUTHOR_NAME: 'GitHub',
    GIT_AUTHOR_EMAIL: 'noreply@github.com',
    GIT_COMMITTER_NAME: 'GitHub',
    GIT_COMMITTER_EMAIL: 'noreply@github.com',
  }
}
