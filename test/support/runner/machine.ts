import type { GithubEmulator } from '../github/start.ts'
import type { Cache } from './stores.ts'
import type { Log } from './log.ts'
import type { Event, Fields, Permissions, Texts, Workflow } from './types.ts'

/** What all machines of one GitHub share. */
export interface Site {
  readonly github: GithubEmulator
  readonly secrets: Texts
  readonly vars: Texts
  /** Folders of actions, by what stands before `@`. */
  readonly actions: Texts
  /** Variables that the machines have by themselves. */
  readonly env: Texts
  /** Where caches and machines are. */
  readonly folder: string
  readonly caches: Cache[]
}

/** A run of a workflow, from the view of its jobs. */
export interface Running {
  readonly site: Site
  readonly id: number
  readonly workflow: Workflow
  readonly event: Event
}

/** The machine of one job. */
export interface Machine {
  readonly site: Site
  readonly runId: number
  readonly event: Event
  readonly token: string
  readonly permissions: Permissions
  readonly log: Log
  readonly github: Fields
  readonly runner: Fields
  /** Absolute paths. */
  readonly workspace: string
  readonly temp: string
  /** What every script has, before what workflow and steps say. */
  readonly base: Texts
  /** What steps put into `GITHUB_ENV` and `GITHUB_PATH`. */
  readonly told: { env: Record<string, string>; path: string[]; summary: string }
}

/** An action of GitHub's own, as this runner does it: its outputs. */
export type Builtin = (inputs: Texts, machine: Machine) => Promise<Record<string, string>>

/** An action failed and says why. */
export class ActionFailure extends Error {}
