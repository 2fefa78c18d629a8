import type { Login } from './types.ts'

export type GivenUser = { readonly login: string } | null | undefined

/** Who did something; `ghost`, as GitHub shows it, where the account is gone. */
export function loginOf(user: GivenUser): Login {
  return user?.login ?? 'ghost'
}

/** Whether two names are the same account's. */
export function isSameLogin(one: Login, other: Login): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
