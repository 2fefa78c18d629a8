import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/** The person as git's configuration names them, `Ada <ada@example.org>`; null where it has no name. */
export async function readUser({ root }: Pick<Repository, 'root'>): Promise<string | null> {
  const name = await readSetting(root, 'user.name')
  const email = await readSetting(root, 'user.email')
  return name === '' ? null : email === '' ? name : `${name} <${email}>`
}

/** Empty where it is not set. */
async function readSetting(root: string, name: string): Promise<string> {
  const { code, stdout } = await runGit(root, ['config', '--get', name])
  return code === 0 ? stdout.toString('utf8').trim() : ''
}
