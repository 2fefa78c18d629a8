import { UserError } from '../errors.ts'
import { parseName, parseRemote } from './parse-remote.ts'
import { parseApiUrl, serverOf } from './servers.ts'
import { hideToken } from './transport/hide-token.ts'
import type { RepositoryName } from './types.ts'

/** What it takes to reach a repository. The token is never printed and never written. */
export interface GithubCredentials {
  readonly token: string
  readonly repository: RepositoryName
  /** Of the repository, for people; without a slash at the end. */
  readonly url: string
  /** Of the API, without a slash at the end. */
  readonly apiUrl: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads `GITHUB_TOKEN`, `GITHUB_REPOSITORY` (else the address of the remote `origin` says which) and, for GitHub Enterprise, `GITHUB_API_URL`, the
 * names that GitHub's own runner sets. Throws a UserError that names the variable and what it must hold, and never what a token holds.
 */
export function parseGithubCredentials(env: Environment, origin: string | null): GithubCredentials {
  const token = parseToken(valueOf(env, 'GITHUB_TOKEN'))
  const given = valueOf(env, 'GITHUB_API_URL')
  const apiUrl = parseApiUrl(given, token)
  const found = findGithubRepository(env, origin)
  if (found === null) throw noRepository({ env, apiUrl, token }, origin)
  const { url, ...repository } = found
  const host = new URL(url).hostname
  // a token of an organisation's own server must not go to github.com
  if (given === '' && host !== 'github.com') throw new UserError('github:noApiUrl', { host })
  return { token, repository, url, apiUrl }
}

/**
 * Which repository it is and where people see it, as far as the environment and the address of the remote `origin` say, for links; needs no token. Null
 * where they do not.
 */
export function findGithubRepository(
  env: Environment,
  origin: string | null,
): (RepositoryName & { readonly url: string }) | null {
  const remote = origin === null ? null : parseRemote(origin.trim())
  const given = valueOf(env, 'GITHUB_REPOSITORY')
  const server = findServer(env, remote?.host ?? (given === '' ? '' : 'github.com'))
  const isThere = remote !== null && server !== null && new URL(server).hostname === remote.host
  const named = given === '' ? (isThere ? remote.repository : null) : parseName(given)
  if (server === null || named === null) return null
  return { ...named, url: `${server}/${named.owner}/${named.name}` }
}

/** The server that the environment names, else the remote's where it is one of GitHub's by its name. */
function findServer(env: Environment, host: string): string | null {
  const server = valueOf(env, 'GITHUB_SERVER_URL').replace(/\/+$/, '')
  if (/^https?:\/\/[\w.:[\]-]+$/.test(server) && URL.canParse(server)) return server
  const apiUrl = valueOf(env, 'GITHUB_API_URL')
  if (apiUrl !== '') return URL.canParse(apiUrl) ? serverOf(apiUrl) : null
  return /(?:^|[.-])github[.-]|\.ghe\.com$/.test(host) ? `https://${host}` : null
}

function parseToken(token: string): string {
  if (token === '') throw new UserError('github:noToken', { expression: '${{ github.token }}' })
  // what cannot stand in a header cannot be a token, and its message must not quote it
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UserError('github:badToken')
  return token
}

interface Known {
  readonly env: Environment
  readonly apiUrl: string
  readonly token: string
}

function noRepository({ env, apiUrl, token }: Known, origin: string | null): UserError {
  const given = valueOf(env, 'GITHUB_REPOSITORY')
  if (given !== '' && parseName(given) === null)
    return new UserError('github:badRepository', { name: hideToken(given, token).slice(0, 100) })
  if (origin === null || origin === '') return new UserError('github:noRepositoryName')
  const shown = hideToken(origin, token).slice(0, 200)
  const hasApi = valueOf(env, 'GITHUB_API_URL') !== ''
  if (given !== '' && !hasApi)
    return new UserError('github:noServer', { name: hideToken(given, token), origin: shown })
  if (!hasApi) return new UserError('github:notOnGithub', { origin: shown })
  if (parseRemote(origin.trim()) === null) return new UserError('github:unreadableOrigin', { origin: shown })
  return new UserError('github:otherServer', { origin: shown, host: new URL(apiUrl).host })
}

function valueOf(env: Environment, name: string): string {
  return env[name]?.trim() ?? ''
}
