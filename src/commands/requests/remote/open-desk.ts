import { UserError } from '../../../errors.ts'
import { readBranches } from '../../../git/branches.ts'
import { fetchBranches } from '../../../git/remote/fetch-branches.ts'
import { openRepository } from '../../../git/repository.ts'
import { connectGithub, type ConnectOptions } from '../../../github/connect.ts'
import type { GithubCredentials } from '../../../github/parse-credentials.ts'
import { readSelf } from '../../../github/people.ts'
import { readRepository } from '../../../github/repository.ts'
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
  const ground = await openGround(selection, base)
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
