import type { GithubConfig } from '../../config/types.ts'
import type { Remote } from '../../git/remote/access.ts'
import type { RemoteBranches } from '../../git/remote/fetch-branches.ts'
import type { Github } from '../../github/connection.ts'
import type { HostedRepository, Issue, Login, PullRequest } from '../../github/types.ts'
import type { Fate } from '../../plan/requests/types.ts'
import type { TranslationRequest } from '../../report/request/request.ts'
import type { Words } from '../../report/words.ts'
import type { Ground, RequestContent, Tip } from './content/types.ts'

/** What a run over requests has at hand. */
export interface Desk {
  readonly github: Github
  readonly hosted: HostedRepository
  readonly remote: Remote
  readonly branches: RemoteBranches
  readonly ground: Ground
  readonly settings: GithubConfig
  /** Whose token it is; null where GitHub does not say. */
  readonly self: Login | null
  /** ISO 8601. */
  readonly now: string
  /** Words of the tool in the language of a locale, or in the one nearest to it. */
  readonly wordsOf: (locale: string) => Promise<Words>
  /** Logins that were asked somewhere in this run, and when. */
  readonly lately: Map<string, string>
  /** Address of the project at Crowdin for people; null where it is not used. */
  readonly crowdin: string | null
  readonly dryRun: boolean
}

/** The newest pull request of a branch, and how it stands. */
export interface KnownPull {
  readonly pull: PullRequest | null
  readonly fate: Fate
  readonly tip: Tip
  /** A tip of which nothing is left to be kept, so that the branch starts anew. */
  readonly spent: Tip
}

/** The newest tracking issue of a locale, and how it stands. */
export interface KnownIssue {
  readonly issue: Issue | null
  readonly fate: Exclude<Fate, 'merged'>
}

/** A pull request as it is to be. */
export interface WantedPull {
  readonly branch: string
  readonly content: RequestContent
  readonly request: TranslationRequest
  readonly known: KnownPull
}
