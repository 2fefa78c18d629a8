import type { Account, State } from '../types.ts'
import { dateOf } from '../clock.ts'

/** An account as it stands beside what it did. */
export function showAccount({ origin }: State, account: Account): Record<string, unknown> {
  const { id, login, type } = account
  const url = `${origin}/api/v3/users/${encodeURIComponent(login)}`
  const name = type === 'Bot' ? `apps/${login.replace('[bot]', '')}` : login
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `${origin}/avatars/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${origin}/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** An account as it shows itself. */
export function showProfile(state: State, account: Account): Record<string, unknown> {
  const { name, email, showsEmail } = account
  const about = { company: null, blog: '', location: null, hireable: null, bio: null, twitter_username: null }
  const counts = { public_repos: 1, public_gists: 0, followers: 0, following: 0 }
  const dates = { created_at: '2011-01-25T18:44:36Z', updated_at: dateOf(state.clock.now()) }
  return {
    ...showAccount(state, account),
    name,
    ...about,
    email: showsEmail ? email : null,
    ...counts,
    ...dates,
  }
}

/** GitHub's other id of a thing. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}${id}`).toString('base64url')
}
