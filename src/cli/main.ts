import { isatty } from 'node:tty'
import { run } from './run.ts'

/**
 * Runs the command in this process and sets its exit code; output drains before the process ends. There is no handler
 * for an interrupt: the system ends the process at once (a shell says 130), also in the middle of parsing.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const isTTY = isatty(1)
  const code = await run(argv, {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    columns: isTTY ? process.stdout.columns || 80 : 80,
    isTTY,
    now: () => performance.now(),
    ...(isatty(2) ? { messageColumns: process.stderr.columns || 80 } : {}),
  })
  // Set already when the output could not be written
  process.exitCode ??= code
}
