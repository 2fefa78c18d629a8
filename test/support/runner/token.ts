import type { GithubEmulator } from '../github/start.ts'
import type { Token } from '../github/types.ts'
import type { Permissions } from './types.ts'

/** Gives a job its token, as far as its permissions go, until it is revoked. */
export function lendToken(
  { state }: GithubEmulator,
  value: string,
  permissions: Permissions,
): { readonly value: string; revoke(): void } {
  const access = (scope: string) => permissions[scope] ?? 'none'
  const token: Token = {
    value,
    kind: 'actions',
    login: 'github-actions[bot]',
    permissions: {
      contents: access('contents'),
      pull_requests: access('pull-requests'),
      issues: access('issues'),
      actions: access('actions'),
    },
  }
  state.tokens.push(token)
  return { value, revoke: () => void state.tokens.splice(state.tokens.indexOf(token), 1) }
}
