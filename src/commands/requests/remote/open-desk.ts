import { UserError } from '../../../errors.ts'
import { readBranches } from '../../../git/branches.ts'
import { fetchBranches } from '../../../git/remote/fetch-branches.ts'
import { readOrigin } from '../../../git/origin.ts'
import { openRepository } from '../../../git/repository.ts'
import type { Oid } from '../../../git/types.ts'
import { readBranch } from '../../../github/branches.ts'
import { connectGithub, type ConnectOptions } from '../../../github/connect.ts'
import type { Github } from '../../../github/connection.ts'
import type { GithubCredentials } from '../../../github/parse-credentials.ts'
import { parseRemote } from '../../../github/parse-remote.ts'
import { readSelf } from '../../../github/people.ts'
import { readRepository } from '../../../github/repository.ts'
import type { HostedRepository } from '../../../github/types.ts'
import { FOLDER } from '../../../plan/requests/branch-name.ts'
import type { ProjectOptions } from '../../project.ts'
import type { Selection } from '../../select-pairs.ts'
import { openGround } from '../content/open-ground.ts'
import type { Desk } from '../types.ts'

export interface DeskOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, Selection {
  readonly credentials: GithubCredentials
  readonly transport?: ConnectOptions
  /** ISO 8601. */
  readonly now: string
  readonly wordsOf: Desk['wordsOf']
  /** Address of the project at Crowdin for people; null where it is not used. */
  readonly crowdin: string | null
  readonly dryRun: boolean
}

/** Connects with GitHub, fetches the branches that requests are about, and plans what is to be carried. Writes nothing on GitHub. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { credentials, now, wordsOf, dryRun, crowdin, transport, ...selection } = options
  const repository = await openRepository(options.root)
  const { remote: name } = await readBranches(repository)
  if (name === null) throw new UserError('git:noRemote')
  const github = await connectGithub(credentials, transport)
  const [hosted, self] = await Promise.all([readRepository(github), readSelf(github)])
  const remote = { name, token: credentials.token, server: credentials.url }
  const branches = await fetchBranches(repository, remote, { branch: hosted.defaultBranch, folder: FOLDER })
  const base = branches.get(hosted.defaultBranch)
  if (base === undefined)
    throw new UserError('git:noRemoteBranch', { branch: hosted.defaultBranch, remote: name })
  await refuseFork(github, { hosted, name, base, address: await readOrigin(repository) })
  const ground = await openGround(selection, { base, branches })
  const { github: settings } = ground.config
  return {
    github,
    hosted,
    remote,
    branches,
    ground,
    settings,
    self,
    now,
    wordsOf,
    crowdin,
    dryRun,
    lately: new Map(),
  }
}

interface RemoteSeen {
  readonly hosted: HostedRepository
  readonly name: string
  readonly base: Oid
  readonly address: string | null
}

/** A remote of another name is the same repository where its newest commit is, as after it was renamed. */
async function refuseFork(github: Github, { hosted, name, base, address }: RemoteSeen): Promise<void> {
  const repository = `${hosted.owner}/${hosted.name}`
  const named = address === null ? null : (parseRemote(address)?.repository ?? null)
  if (named !== null && `${named.owner}/${named.name}`.toLowerCase() === repository.toLowerCase()) return
  const branch = hosted.defaultBranch
  if ((await readBranch(github, branch)) === base) return
  throw new UserError('pr:otherRemote', { remote: name, repository, branch })
}
