import { runGit } from './run.ts'

/** Version of the git that answers, such as `2.39.5`. Throws `git:notInstalled`. */
export async function gitVersion(directory: string): Promise<string> {
  const { stdout } = await runGit(directory, ['version'])
  const said = stdout.toString('utf8').trim()
  return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? said
}
