const MEMBERS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

/** Who is asked, and who is known; logins are compared without case. */
export interface Circle {
  readonly author: string
  readonly requested: readonly string[]
  readonly writers: readonly string[]
}

/** Whether the word of an account counts below a pull request: its author's, that of people who are asked for a review, and members'; never an app's. */
export function mayAccept(
  login: string,
  association: string,
  { author, requested, writers }: Circle,
): boolean {
  if (/\[bot\]$/i.test(login) || login === 'ghost') return false
  const isOne = (other: string): boolean => other.toLowerCase() === login.toLowerCase()
  return MEMBERS.has(association) || [author, ...requested, ...writers].some(isOne)
}
