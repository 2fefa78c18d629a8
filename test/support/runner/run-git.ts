import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ActionFailure, type Machine } from './machine.ts'

const run = promisify(execFile)

/** Runs git on a machine, in its workspace; what git says where it fails is the failure's. */
export async function runGit(machine: Machine, args: readonly string[]): Promise<string> {
  try {
    const env = { ...machine.base, GIT_TERMINAL_PROMPT: '0' }
    const { stdout } = await run('git', [...args], { cwd: machine.workspace, env, maxBuffer: 1 << 28 })
    return stdout.trim()
  } catch (error) {
    throw new ActionFailure(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
