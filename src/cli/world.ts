/** What a run needs of the process around it; tests give their own. */
export interface World {
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute path. */
  readonly cwd: string
  /** Terminal cells in a line; 80 where the output is no terminal. */
  readonly columns: number
  /** Whether stdout is a terminal. */
  readonly isTTY: boolean
  /** Terminal cells in a line of stderr; absent where that is no terminal. */
  readonly messageColumns?: number
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number
  /** Gets each report as JSON, whatever format was asked for; absent where nobody keeps them. */
  readonly keep?: (json: string) => void
  /** Where workflow commands of GitHub Actions go; stdout where it is absent. */
  readonly commands?: Sink
}

interface Sink {
  readonly write: (text: string) => unknown
}
