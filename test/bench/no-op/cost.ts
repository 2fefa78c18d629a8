import { spawn } from 'node:child_process'
import { execPath } from 'node:process'

/** What a line of commands took, with all processes that it started. */
export interface Cost {
  /** User and system time, in seconds. */
  readonly cpu: number
  readonly exit: number
  readonly output: string
}

/** Runs the built command, given as its file, and measures it; this process goes on serving meanwhile. */
export async function costOf(
  [file, ...args]: readonly [string, ...string[]],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Cost> {
  // Node tells no child's CPU time; bash's `time` counts grandchildren
  const script = `TIMEFORMAT='%U %S'; time { "$@" 2>&1; }`
  const child = spawn('bash', ['-c', script, 'bash', execPath, file, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, LC_ALL: 'C', ...env },
  })
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (piece: string) => (text[name] += piece))
  const exit = await new Promise<number>((done, refuse) => {
    child.on('error', refuse)
    child.on('close', code => done(code ?? -1))
  })
  const [user = Number.NaN, system = Number.NaN] = text.stderr.trim().split(' ').map(Number)
  return { cpu: user + system, exit, output: text.stdout }
}
