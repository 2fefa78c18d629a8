import { UserError } from '../errors.ts'

/** What it takes to reach a project. The token is never printed and never written. */
export interface Credentials {
  readonly token: string
  readonly projectId: number
  /** Of the API, `/api/v2` at the end and no slash behind it. */
  readonly baseUrl: string
  readonly enterprise: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

const API = 'https://api.crowdin.com/api/v2'

/**
 * Reads `CROWDIN_PERSONAL_TOKEN`, `CROWDIN_PROJECT_ID` and, for Crowdin Enterprise, `CROWDIN_BASE_URL`, the names that Crowdin's own tools use.
 * Throws a UserError that names the variable and what it must hold, and never what a token holds.
 */
export function parseCredentials(env: Environment): Credentials {
  const token = parseToken(env['CROWDIN_PERSONAL_TOKEN']?.trim() ?? '')
  const projectId = parseProjectId(env['CROWDIN_PROJECT_ID']?.trim() ?? '')
  const baseUrl = parseBaseUrl(env['CROWDIN_BASE_URL']?.trim() ?? '')
  return { token, projectId, baseUrl, enterprise: new URL(baseUrl).hostname.endsWith('.api.crowdin.com') }
}

function parseToken(token: string): string {
  if (token === '') throw new UserError('crowdin:noToken')
  // what cannot stand in a header cannot be a token, and its message must not quote it
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UserError('crowdin:badToken')
  return token
}

function parseProjectId(id: string): number {
  if (id === '') throw new UserError('crowdin:noProjectId')
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new UserError('crowdin:badProjectId', { id: shown(id) })
  return Number(id)
}

function parseBaseUrl(text: string): string {
  if (text === '') return API
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['https:', 'http:'].includes(url.protocol)) throw badBaseUrl(text, url)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw badBaseUrl(text, url)
  if (url.protocol === 'http:' && !isLocal(url.hostname))
    throw new UserError('crowdin:insecureBaseUrl', { host: url.host })
  const organisation = /^(?:(.+)\.)?(?<!api\.)crowdin\.com$/.exec(url.hostname)
  if (organisation !== null && !/^(?:.+\.)?api\.crowdin\.com$/.test(url.hostname))
    throw new UserError('crowdin:notTheApi', { host: url.host, expected: expectedFor(organisation[1]) })
  const path = url.pathname.replace(/\/+$/, '')
  if (path !== '' && path !== '/api/v2') throw badBaseUrl(text, url)
  return `${url.origin}/api/v2`
}

/** Neither a password nor a query is shown. */
function badBaseUrl(text: string, url: URL | null): UserError {
  const place = url === null ? shown(text) : `${url.protocol}//${url.host}${shown(url.pathname)}`
  return new UserError('crowdin:badBaseUrl', { url: place })
}

function expectedFor(organisation: string | undefined): string {
  return organisation === undefined || organisation === 'www'
    ? 'https://api.crowdin.com'
    : `https://${organisation}.api.crowdin.com`
}

/** Whether an address never leaves the machine, so that it needs no encryption. */
export function isLocal(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

/** Somebody may have put the token where it does not belong: what is as long as one is not shown. */
function shown(text: string): string {
  return text.length <= 24 ? text : '…'
}
