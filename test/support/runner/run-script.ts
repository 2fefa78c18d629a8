import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Log } from './log.ts'

export interface Script {
  readonly text: string
  readonly shell: string | null
  /** Absolute path. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** For the script itself, absolute path. */
  readonly temp: string
}

let count = 0

/** Runs a step's script as GitHub's runner does, in no other environment than the one given; its exit code. */
export async function runScript({ text, shell, folder, env, temp }: Script, log: Log): Promise<number> {
  if (shell !== null && shell !== 'bash') throw new Error(`the runner does not know the shell ${shell}`)
  count += 1
  const file = join(temp, `script-${count}.sh`)
  await writeFile(file, text)
  const options = shell === null ? ['-e'] : ['--noprofile', '--norc', '-eo', 'pipefail']
  const child = spawn('bash', [...options, file], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const streams = [child.stdout, child.stderr].map(async input => {
    for await (const line of createInterface({ input })) log.take(line)
  })
  const code = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve(status ?? (signal === null ? 1 : 128)))
  })
  await Promise.all(streams)
  return code
}
