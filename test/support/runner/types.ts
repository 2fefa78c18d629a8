/** A workflow file, read and not yet evaluated. */
export interface Workflow {
  /** Below the repository's root. */
  readonly path: string
  readonly name: string
  /** Events by name, with their filters. */
  readonly on: Readonly<Record<string, Fields>>
  readonly env: Texts
  /** Null: what the repository gives. */
  readonly permissions: Permissions | null
  readonly concurrency: Concurrency | null
  readonly jobs: readonly Job[]
}

export interface Job {
  readonly id: string
  readonly name: string
  readonly needs: readonly string[]
  readonly if: string | null
  readonly env: Texts
  readonly permissions: Permissions | null
  readonly concurrency: Concurrency | null
  readonly outputs: Texts
  readonly steps: readonly Step[]
  readonly timeoutMinutes: number | null
}

/** One of `run` and `uses` is there. */
export interface Step {
  /** Empty: none. */
  readonly id: string
  readonly name: string
  readonly if: string | null
  readonly env: Texts
  readonly continueOnError: string
  readonly run: string | null
  readonly shell: string | null
  readonly workingDirectory: string | null
  readonly uses: string | null
  readonly with: Texts
}

/** `action.yml` of a composite action. */
export interface CompositeAction {
  readonly name: string
  /** Values that hold unless the workflow gives others. */
  readonly inputs: Texts
  readonly required: readonly string[]
  readonly outputs: Texts
  readonly steps: readonly Step[]
}

export interface Concurrency {
  readonly group: string
  readonly cancelInProgress: string
}

export type Texts = Readonly<Record<string, string>>
export type Fields = Readonly<Record<string, unknown>>
export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>

/** What happened at GitHub, and where. */
export interface Event {
  /** `push`, `schedule` … */
  readonly name: string
  readonly payload: Fields
  /** Full name of the ref that the run is for. */
  readonly ref: string
  readonly sha: string
  readonly actor: string
  /** Of a pull request: its branches. */
  readonly headRef?: string
  readonly baseRef?: string
  /** Comes from a fork: no secrets, and a token that only reads. */
  readonly isFork?: boolean
}

export type Conclusion = 'success' | 'failure' | 'skipped' | 'cancelled'

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  /** `title`, `file`, `line` …, as far as given. */
  readonly at: Texts
  readonly message: string
}

export interface StepResult {
  readonly name: string
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion
  readonly conclusion: Conclusion
  readonly outputs: Texts
}

export interface JobResult {
  readonly id: string
  readonly conclusion: Conclusion
  readonly outputs: Texts
  /** Of the job itself; those of actions are in the log alone. */
  readonly steps: readonly StepResult[]
  readonly annotations: readonly Annotation[]
  /** Markdown of all steps. */
  readonly summary: string
  /** As a person may read it: secrets are `***`. */
  readonly log: string
  readonly ms: number
}

export interface RunResult {
  readonly id: number
  readonly workflow: string
  readonly event: Event
  readonly conclusion: Conclusion
  readonly jobs: readonly JobResult[]
}
