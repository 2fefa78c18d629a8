import type { Octokit } from '@octokit/core'
import type { PaginateInterface } from '@octokit/plugin-paginate-rest'
import type { GithubCredentials } from './parse-credentials.ts'
import type { Clock } from './transport/clock.ts'

/** Octokit with what it learns from its plugins. */
export type Client = Octokit & { readonly paginate: PaginateInterface }

/** A way to one repository on GitHub, to be handed to the functions of this room; what is in it is theirs alone. */
export interface Github extends GithubCredentials {
  readonly client: Client
  readonly clock: Clock
  /** The repository as addresses of the API have it. */
  readonly at: { readonly owner: string; readonly repo: string }
  /** Of one request, at most. */
  readonly tries: number
  /** Whether pauses are kept that nobody asked for. */
  readonly waits: boolean
}
