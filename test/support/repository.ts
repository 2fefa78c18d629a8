import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export interface TestRepository {
  /** Absolute path of the work tree, without symbolic links. */
  readonly root: string
  /** Variables of the environment that git runs in: no configuration but the repository's own. */
  readonly env: NodeJS.ProcessEnv
  write(path: string, content: string | Uint8Array): Promise<void>
  remove(path: string): Promise<void>
  /** Stages everything and commits it, a minute after the commit before; empty commits are allowed. Returns the full id. */
  commit(message: string): Promise<string>
  /** Runs git in the work tree and returns what it printed, without the last newline; a failure throws with git's words. */
  git(...args: string[]): Promise<string>
  dispose(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export interface RepositoryOptions {
  /** Default `sha1`. */
  readonly objectFormat?: 'sha1' | 'sha256'
  /** Files of a first commit; without them there is no commit. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

const run = promisify(execFile)
const FIRST_COMMIT_MS = Date.UTC(2024, 0, 1)

/** A real git repository on branch `main` in a temporary folder, with an identity and fixed dates, apart from the user's configuration. */
export async function createRepository(options: RepositoryOptions = {}): Promise<TestRepository> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-')))
  const repository = openTestRepository(folder)
  await repository.git('init', '-q', '-b', 'main', `--object-format=${options.objectFormat ?? 'sha1'}`)
  await repository.git('config', 'commit.gpgsign', 'false')
  for (const [path, content] of Object.entries(options.files ?? {})) await repository.write(path, content)
  if (options.files !== undefined) await repository.commit('Start')
  return repository
}

/** The same handle on a repository that stands already: a clone, a worktree. `dispose` removes the folder. */
export function openTestRepository(root: string): TestRepository {
  let commits = 0
  const git = async (...args: string[]): Promise<string> => runGit(root, args, isolated(commits))
  const dispose = async (): Promise<void> => rm(root, { recursive: true, force: true, maxRetries: 3 })
  return {
    root,
    env: isolated(0),
    git,
    async write(path, content) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), content)
    },
    remove: async path => rm(join(root, path), { recursive: true }),
    async commit(message) {
      commits += 1
      await git('add', '--all')
      await git('commit', '-q', '--no-verify', '--allow-empty', '-m', message)
      return git('rev-parse', 'HEAD')
    },
    dispose,
    [Symbol.asyncDispose]: dispose,
  }
}

async function runGit(root: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await run('git', ['-C', root, ...args], { env, maxBuffer: 1 << 28 })
  return stdout.replace(/\n$/, '')
}

function isolated(minute: number): NodeJS.ProcessEnv {
  const date = new Date(FIRST_COMMIT_MS + minute * 60_000).toISOString()
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return {
    ...Object.fromEntries(environment),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
    GIT_COMMITTER_DATE: date,
    LC_ALL: 'C',
  }
}
