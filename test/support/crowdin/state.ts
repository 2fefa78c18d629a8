import { type Clock, createClock } from './clock.ts'
import { type Ids, createIds } from './ids.ts'
import type { Job, JobFault } from './jobs.ts'
import type { Link } from './links.ts'
import { type Project, createProject } from './project.ts'
import type {
  Approval,
  Branch,
  Comment,
  Directory,
  Label,
  ServerOptions,
  SourceFile,
  SourceString,
  Storage,
  Translation,
  User,
} from './types.ts'

/** All that the server holds. */
export interface State {
  options: ServerOptions
  clock: Clock
  ids: Ids
  /** Where the server listens, `http://127.0.0.1:port`. */
  origin: string
  project: Project
  users: Map<string, User>
  storages: Map<number, Storage>
  branches: Map<number, Branch>
  directories: Map<number, Directory>
  files: Map<number, SourceFile>
  strings: Map<number, SourceString>
  /** Strings by identifier, over all files. */
  byKey: Map<string, Set<SourceString>>
  translations: Map<number, Translation>
  /** Deleted translations, which can be restored. */
  deleted: Map<number, Translation>
  approvals: Map<number, Approval>
  labels: Map<number, Label>
  comments: Map<number, Comment>
  jobs: Map<string, Job>
  /** Those that may be at work still. */
  running: Set<Job>
  links: Map<string, Link>
  /** What goes wrong with the next jobs, in order. */
  jobFaults: JobFault[]
}

/** A server's state before its first request. */
export function createState(options: ServerOptions): State {
  const clock = createClock(options.startsAt)
  return {
    options,
    clock,
    ids: createIds(),
    origin: '',
    project: createProject(options, clock.stamp()),
    users: new Map(),
    storages: new Map(),
    branches: new Map(),
    directories: new Map(),
    files: new Map(),
    strings: new Map(),
    byKey: new Map(),
    translations: new Map(),
    deleted: new Map(),
    approvals: new Map(),
    labels: new Map(),
    comments: new Map(),
    jobs: new Map(),
    running: new Set(),
    links: new Map(),
    jobFaults: [],
  }
}

/** The person of that name, who joins the project if need be. */
export function userNamed(state: State, username: string): User {
  const known = state.users.get(username)
  if (known !== undefined) return known
  const user = { id: state.ids.next('user'), username, fullName: username, avatarUrl: '' }
  state.users.set(username, user)
  return user
}
