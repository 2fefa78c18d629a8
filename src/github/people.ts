import { askMaybe, isFailure, tryAsk } from './ask.ts'
import type { Github } from './connection.ts'
import type { Login } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

/** What somebody may do in the repository. */
export type Permission = 'admin' | 'write' | 'read' | 'none'

const PERMISSIONS: Readonly<Record<string, Permission>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
}

/** What somebody may do; `none` for an account that does not exist. */
export async function readPermission(g: Github, login: Login): Promise<Permission> {
  const found = await askMaybe(g, {
    subject: login,
    call: client =>
      client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
        ...g.at,
        username: login,
      }),
  })
  return PERMISSIONS[found?.permission ?? ''] ?? 'none'
}

/** An account as it is spelt, with the name that its owner shows, if any; null where there is none. */
export async function readUser(
  g: Github,
  login: Login,
): Promise<{ readonly login: Login; readonly name: string | null } | null> {
  const found = await askMaybe(g, {
    subject: login,
    call: client => client.request('GET /users/{username}', { username: login }),
  })
  return found === null ? null : { login: found.login, name: found.name ?? null }
}

/** Whose token it is; null for one that is no person's, such as the token of a workflow. */
export async function readSelf(g: Github): Promise<Login | null> {
  const answer = await tryAsk(g, client => client.request('GET /user'))
  if (!isFailure(answer)) return answer.data.login
  if (answer.kind === 'forbidden') return null
  throw userErrorOf(g, answer, 'GITHUB_TOKEN')
}
