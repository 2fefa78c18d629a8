import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ASSUMED, type Assume } from './assume.ts'
import { type Clock, createClock, createMachineClock } from './clock.ts'
import { createContract } from './contract.ts'
import { type Faults, createFaults } from './faults.ts'
import { cloneGit, initGit } from './git.ts'
import { type Hands, createHands } from './hands.ts'
import { GITHUB_LIMITS, type LimitOptions, createLimits } from './limits.ts'
import { createQueue } from './queue.ts'
import { protect } from './protect.ts'
import { type RequestLog, createLog } from './request-log.ts'
import { serve } from './server.ts'
import { accountOf } from './state.ts'
import type { Access, Account, MergeMethod, Permission, Repository, Role, State, Token } from './types.ts'

export interface GithubOptions {
  owner?: string
  name?: string
  /** A repository whose branches it begins with; empty unless given. */
  from?: string
  /** `owner/name` that it had before. */
  formerNames?: readonly string[]
  defaultBranch?: string
  isPrivate?: boolean
  isArchived?: boolean
  hasIssues?: boolean
  /** Setting "Allow GitHub Actions to create and approve pull requests"; on unless given. */
  actionsMayOpen?: boolean
  mergeMethods?: readonly MergeMethod[]
  deletesMergedBranches?: boolean
  protectedBranches?: readonly string[]
  /** People by login. */
  users?: Readonly<Record<string, UserOptions>>
  /** The one token of a workflow that may write everything, unless given. */
  tokens?: readonly TokenOptions[]
  /** First moment of its clock, ISO 8601 or ms since 1970; the machine's unless given. */
  startsAt?: string | number
  /** What each write takes on its clock, in ms; a second unless given. */
  perWrite?: number
  /** True: its clock is the machine's and goes on by itself, whatever `startsAt` and `perWrite` say. */
  isLive?: boolean
  limits?: Partial<LimitOptions>
  assume?: Partial<Assume>
  /** Fixed port, or 0 for any. */
  port?: number
}

interface UserOptions {
  name?: string
  email?: string
  showsEmail?: boolean
  /** What it is in the repository; `none` unless given. */
  role?: Role
}

interface TokenOptions {
  value: string
  kind?: Token['kind']
  /** Whose it is; `github-actions[bot]` unless given. */
  login?: string
  /** `write` unless given. */
  permissions?: Partial<Record<Permission, Access>>
}

export interface GithubEmulator {
  /** For `GITHUB_API_URL`. */
  apiUrl: string
  /** For git; a token goes in as password of `x-access-token`. */
  gitUrl: string
  /** Address for people, without a slash at the end. */
  url: string
  /** The first token. */
  token: string
  owner: string
  name: string
  /** `owner/name`, for `GITHUB_REPOSITORY`. */
  repository: string
  /** The bare repository. */
  path: string
  log: RequestLog
  faults: Faults
  clock: Clock
  hands: Hands
  /** What requests and answers had that GitHub's description of its API does not allow; `close` throws when there is any left. */
  violations: string[]
  /** Holds all; for what tests need beyond the rest. */
  state: State
  close(): Promise<void>
}

const ACTIONS = 'github-actions[bot]'

/** Starts a GitHub of one repository on a free local port. */
export async function startGithub(options: GithubOptions = {}): Promise<GithubEmulator> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'github-emulator-')))
  try {
    return await startIn(folder, options)
  } catch (error) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    throw error
  }
}

async function startIn(folder: string, options: GithubOptions): Promise<GithubEmulator> {
  const state = await createState(folder, options)
  const log = createLog()
  const faults = createFaults()
  const contract = createContract()
  const queue = createQueue()
  const stop = await serve({ state, log, faults, contract, queue }, options.port ?? 0)
  const { home, clock, origin } = state
  const repository = `${home.owner.login}/${home.name}`
  return {
    apiUrl: `${origin}/api/v3`,
    gitUrl: `${origin}/${repository}.git`,
    url: `${origin}/${repository}`,
    token: state.tokens[0]?.value ?? '',
    owner: home.owner.login,
    name: home.name,
    repository,
    path: home.git.path,
    log,
    faults,
    clock,
    hands: createHands(state, queue),
    violations: contract.violations,
    state,
    close: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
      if (contract.violations.length > 0)
        throw new Error(`Not as GitHub describes its API:\n${contract.violations.join('\n')}`)
    },
  }
}

async function createState(folder: string, options: GithubOptions): Promise<State> {
  const { owner = 'ada', users = {}, tokens = [{ value: 'github-token' }], startsAt = Date.now() } = options
  const first = typeof startsAt === 'string' ? Date.parse(startsAt) : startsAt
  const clock = options.isLive === true ? createMachineClock() : createClock(first, options.perWrite ?? 1000)
  const assume = { ...ASSUMED, ...options.assume }
  const limits = createLimits({ ...GITHUB_LIMITS, ...options.limits }, clock, assume)
  const given = tokens.map(tokenOf)
  const accounts = accountsOf(owner, users, given)
  const home = await createHome(folder, { owner: accounts.owner, clock, options })
  for (const [login, { role = 'none' }] of Object.entries(users)) home.roles.set(login.toLowerCase(), role)
  const base = {
    origin: '',
    storageOrigin: '',
    folder,
    accounts: accounts.all,
    tokens: given,
    home,
    repositories: [home],
  }
  const actions = { runs: new Map(), artifacts: [], links: new Map() }
  const rest = { signed: new Set<string>(), ids: { next: 1000 } }
  const state: State = { ...base, ...actions, clock, assume, limits, ...rest }
  for (const { login } of given)
    if (accountOf(state, login) === undefined) throw new Error(`no account ${login} for its token`)
  return state
}

function tokenOf({ value, kind = 'actions', login = ACTIONS, permissions }: TokenOptions): Token {
  return {
    value,
    kind,
    login,
    permissions: {
      contents: 'write',
      pull_requests: 'write',
      issues: 'write',
      actions: 'write',
      ...permissions,
    },
  }
}

function accountsOf(owner: string, users: Readonly<Record<string, UserOptions>>, tokens: readonly Token[]) {
  const logins = [...new Set([owner, ...Object.keys(users)])]
  const people = logins.map((login, index): Account => {
    const { name = null, email = null, showsEmail = false } = users[login] ?? {}
    return { id: 101 + index, login, name, email, showsEmail, type: 'User' }
  })
  const bots = [...new Set(tokens.filter(({ kind }) => kind === 'app').map(({ login }) => login))]
  const apps = bots.map((login, index): Account => bot(login, 201 + index))
  const web: Account = { ...bot('web-flow', 19_864_447), email: 'noreply@github.com', type: 'User' }
  const all = [...people, ...apps, bot(ACTIONS, 41_898_282), web]
  return { all, owner: people[0] ?? bot(owner, 101) }
}

function bot(login: string, id: number): Account {
  return { id, login, name: null, email: null, showsEmail: false, type: 'Bot' }
}

interface Home {
  owner: Account
  clock: Clock
  options: GithubOptions
}

async function createHome(folder: string, { owner, clock, options }: Home): Promise<Repository> {
  const { name = 'blog', defaultBranch = 'main', from } = options
  const path = join(folder, `${owner.login}/${name}.git`.toLowerCase())
  const git = from === undefined ? await initGit(path, defaultBranch) : await cloneGit(from, path)
  if (from !== undefined) await git.run(['symbolic-ref', 'HEAD', `refs/heads/${defaultBranch}`])
  await protect(git, options.protectedBranches ?? [])
  return {
    id: 11,
    owner,
    name,
    git,
    formerNames: options.formerNames ?? [],
    parent: null,
    defaultBranch,
    isPrivate: options.isPrivate ?? false,
    isArchived: options.isArchived ?? false,
    hasIssues: options.hasIssues ?? true,
    actionsMayOpen: options.actionsMayOpen ?? true,
    mergeMethods: new Set(options.mergeMethods ?? ['merge', 'squash', 'rebase']),
    deletesMergedBranches: options.deletesMergedBranches ?? false,
    protectedBranches: new Set(options.protectedBranches),
    roles: new Map(),
    issues: new Map(),
    comments: new Map(),
    labels: [],
    createdAt: clock.now(),
  }
}
