import { readOrigin } from '../../git/origin.ts'
import { parseGithubCredentials, type GithubCredentials } from '../../github/parse-credentials.ts'

/**
 * What it takes to reach the repository on GitHub: the environment's token, and the repository that it names, else that of the remote `origin`. Throws a
 * UserError of `github:`.
 */
export async function githubCredentials(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Promise<GithubCredentials> {
  return parseGithubCredentials(env, await readOrigin({ root }))
}
