import { isatty } from 'node:tty'
import { run } from './run.ts'

/**
 * Runs the command in this process and sets its exit code; output drains before the process ends. There is no handler
 * for an interrupt: the system ends the process at once (a shell says 130), also in the middle of parsing.
 */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: nothing is wrong then
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  const isTTY = isatty(1)
  process.exitCode = await run(argv, {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    columns: isTTY ? process.stdout.columns || 80 : 80,
    isTTY,
  })
}
