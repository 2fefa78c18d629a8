import { UserError } from '../errors.ts'
import { hideToken } from './transport/hide-token.ts'

const API = 'https://api.github.com'

/** The address of the API, as `GITHUB_API_URL` has it, without a slash at the end; GitHub's own where it is empty. A UserError for what is none. */
export function parseApiUrl(text: string, token: string): string {
  if (text === '') return API
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url !== null && !/[?#]/.test(text) && url.username === '' && url.password === ''
  if (!isPlain || !['https:', 'http:'].includes(url.protocol))
    throw new UserError('github:badApiUrl', { url: hideToken(text, token).slice(0, 100) })
  if (url.protocol === 'http:' && !isLocal(url.hostname))
    throw new UserError('github:insecureApiUrl', { host: url.host })
  if (/^(?:www\.)?github\.com$/.test(url.hostname))
    throw new UserError('github:notTheApi', { host: url.host })
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

/** Where people see what an API serves: `https://github.com` for GitHub's own, the same host for Enterprise. */
export function serverOf(apiUrl: string): string {
  const { protocol, host } = new URL(apiUrl)
  return `${protocol}//${host.replace(/^api\.(?=github\.com$|.+\.ghe\.com$)/, '')}`
}

/** Whether an address never leaves the machine, so that it needs no encryption. */
function isLocal(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
