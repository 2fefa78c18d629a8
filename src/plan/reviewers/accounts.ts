/** The account on GitHub that a private address of GitHub's names; undefined: it names none. */
export function loginOfAddress(email: string): string | undefined {
  return PRIVATE.exec(email)?.[1]
}

/** `ID+login@…` since 2017, `login@…` before. */
const PRIVATE =
  /^(?:\d+\+)?([a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,99}(?:\[bot\])?)@users\.noreply\.github\.com$/i

/** True of what can be a name of an account on GitHub: letters, digits, single hyphens; `_` of accounts that a company manages. */
export function isLogin(text: string): boolean {
  return /^[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,99}$/i.test(text)
}

/** True of an account that is no person's. */
export function isBotLogin(login: string): boolean {
  return (
    /\[bot\]$|[-_](?:ro)?bot$|[-_](?:bot|ci|actions|automation)$/i.test(login) ||
    BOTS.has(login.toLowerCase())
  )
}

/** True where nobody stands behind a signature: a program, or an address that takes no mail but names no account either. */
export function isBot({ name, email }: { readonly name: string; readonly email: string }): boolean {
  const login = loginOfAddress(email)
  if (login !== undefined) return isBotLogin(login)
  return (
    /\[bot\]$|\b(?:ro)?bot$/i.test(name.trim()) || MACHINES.test(email) || BOTS.has(name.trim().toLowerCase())
  )
}

const BOTS = new Set([
  'actions-user',
  'allcontributors',
  'bors',
  'claude',
  'copilot',
  'crowdin',
  'cursoragent',
  'dependabot',
  'dependabot-preview',
  'github',
  'github-actions',
  'greenkeeper',
  'hosted weblate',
  'imgbot',
  'mergify',
  'netlify',
  'pre-commit-ci',
  'renovate',
  'snyk',
  'transifex',
  'web-flow',
  'weblate',
])

/** Who writes from there reads no answer; GitHub's private addresses are told apart before. */
const MACHINES = /^(?:no-?reply|bot|actions?|hosted|support\+bot|cursoragent)@|\[bot\]@|[-+.]bot@/i
