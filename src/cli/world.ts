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
}

interface Sink {
  readonly write: (text: string) => unknown
}
