import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/** Address of the remote `origin` as git's configuration has it, passwords in it included; null: there is none. */
export async function readOrigin({ root }: Pick<Repository, 'root'>): Promise<string | null> {
  const { code, stdout } = await runGit(root, ['config', '--get', 'remote.origin.url'])
  const address = stdout.toString('utf8').trim()
  return code === 0 && address !== '' ? address : null
}
