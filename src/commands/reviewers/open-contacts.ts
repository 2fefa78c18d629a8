import { readOrigin } from '../../git/origin.ts'
import type { Repository } from '../../git/types.ts'
import type { Contacts } from './ask-contacts.ts'

/** Where GitHub is looked for. */
export interface GithubQuestion {
  /** Variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** GitHub as the one who is asked about accounts and past reviews. Throws those of `github:`, where no token is set for instance. */
export async function openContacts({ env }: GithubQuestion, repository: Repository): Promise<Contacts> {
  const { parseGithubCredentials } = await import('../../github/parse-credentials.ts')
  const { connectGithub } = await import('../../github/connect.ts')
  const { contactsOf } = await import('./contacts-of.ts')
  return contactsOf(await connectGithub(parseGithubCredentials(env, await readOrigin(repository))))
}
