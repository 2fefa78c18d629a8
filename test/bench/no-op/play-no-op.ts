import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startCrowdin } from '../../support/crowdin/start.ts'
import { startGithub } from '../../support/github/start.ts'
import { type Cost, costOf } from './cost.ts'

export interface NoOpOptions {
  /** A git bundle of blog_os. */
  readonly bundle: string
  /** Commit to begin with; the newest one unless given. */
  readonly at?: string
  /** An empty folder for all that is made. */
  readonly folder: string
  /** File of the built command. */
  readonly translate: string
  /** Locales of the project, with Crowdin's names. */
  readonly languages: Readonly<Record<string, string>>
  /** Sources that `sync` is asked for; empty: it is not run. */
  readonly synced: readonly string[]
  /** Is told of each run as it ends. */
  readonly onRun?: (name: string, run: Run) => void
}

/** One run of the Action's lines in a clone of its own. */
interface Run {
  readonly sync: Cost | null
  readonly pr: Cost
  /** Requests that may have changed something at GitHub or at Crowdin, and pushes. */
  readonly writes: readonly string[]
  readonly requests: number
}

export interface Played {
  /** After a merge that touches no post, with nothing remembered. */
  readonly cold: Run
  /** After another one, with what the run before remembered. */
  readonly warm: Run
}

const MOST = 5

/**
 * Brings a blog, GitHub and Crowdin to rest as the Action does, lands commits that touch no post, and tells what the runs after them cost. Throws where
 * they come to no rest.
 */
export async function playNoOp(options: NoOpOptions): Promise<Played> {
  const { folder, languages, onRun = () => {} } = options
  const origin = await openOrigin(options)
  const github = await startGithub({ from: origin, defaultBranch: 'main' })
  const crowdin = await startCrowdin({ targetLanguageIds: Object.values(languages) })
  let count = 0
  const run = async (name: string, cache: string): Promise<Run> => {
    count += 1
    const done = await runLines(
      { ...options, github, crowdin },
      join(folder, `clone-${count}`),
      join(folder, cache),
    )
    onRun(name, done)
    return done
  }
  const land = async (): Promise<void> => {
    const files = { 'NOTES.md': `Note ${count}.\n` }
    await github.hands.commit('main', { by: github.owner, files, message: 'Touch no post' })
  }
  try {
    let last = await run('first run', 'kept')
    for (let i = 0; last.writes.length > 0; i += 1) {
      if (i === MOST) throw new Error(`no rest after ${count} runs: ${last.writes.join('\n')}`)
      last = await run('next run', 'kept')
    }
    await land()
    const cold = await run('nothing remembered', 'cold')
    await land()
    return { cold, warm: await run('remembered', 'kept') }
  } finally {
    await crowdin.close()
    await github.close()
  }
}

interface World extends NoOpOptions {
  readonly github: Awaited<ReturnType<typeof startGithub>>
  readonly crowdin: Awaited<ReturnType<typeof startCrowdin>>
}

async function runLines(
  { github, crowdin, translate, synced }: World,
  clone: string,
  cache: string,
): Promise<Run> {
  const remote = github.gitUrl.replace('://', `://x-access-token:${github.token}@`)
  await git('.', 'clone', '-q', remote, clone)
  github.log.clear()
  crowdin.log.clear()
  const env = {
    EVERGLOSS_CACHE: cache,
    GITHUB_TOKEN: github.token,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_API_URL: github.apiUrl,
    CROWDIN_PERSONAL_TOKEN: crowdin.token,
    CROWDIN_PROJECT_ID: `${crowdin.projectId}`,
    CROWDIN_BASE_URL: crowdin.baseUrl,
  }
  const lined = async (...args: string[]): Promise<Cost> => {
    const cost = await costOf([translate, ...args], { cwd: clone, env })
    if (cost.exit > 1)
      throw new Error(`translate ${args[0]} ended with ${cost.exit}:\n${cost.output.slice(-4000)}`)
    return cost
  }
  const sync = synced.length === 0 ? null : await lined('sync', ...synced)
  const pr = await lined('pr')
  const written = [...github.log.writes(), ...github.log.pushes(), ...crowdin.log.changes()]
  return {
    sync,
    pr,
    writes: written.map(({ method, path }) => `${method} ${path}`),
    requests: github.log.entries.length + crowdin.log.entries.length,
  }
}

/** The blog on a branch `main`, configured. */
async function openOrigin({ bundle, at, folder, languages }: NoOpOptions): Promise<string> {
  const origin = join(folder, 'origin')
  await git('.', 'clone', '-q', bundle, origin)
  await git(origin, 'checkout', '-q', '-B', 'main', ...(at === undefined ? [] : [at]))
  await writeFile(join(origin, 'translate.toml'), settingsFor(Object.keys(languages)))
  await git(origin, 'add', 'translate.toml')
  await git(origin, 'commit', '-q', '--no-verify', '-m', 'Configure translations')
  return origin
}

function settingsFor(locales: readonly string[]): string {
  return `[[content]]
source = "blog/content/{path}.md"
target = "blog/content/{path}.{locale}.md"
locales = ${JSON.stringify(locales)}

[github]
locales = ${JSON.stringify(locales)}
max_new = 40
`
}

const AUTHOR = ['-c', 'user.name=Evergloss', '-c', 'user.email=bench@example.org']

async function git(cwd: string, ...args: string[]): Promise<string> {
  return (await promisify(execFile)('git', [...AUTHOR, ...args], { cwd })).stdout.trim()
}
