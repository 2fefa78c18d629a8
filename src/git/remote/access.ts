import { PROTOCOLS, runGit } from '../run.ts'
import type { Repository } from '../types.ts'

/** A remote, and what opens it where git itself has nothing. */
export interface Remote {
  /** As git's configuration calls it. */
  readonly name: string
  /** Token for HTTPS; it reaches git by its environment alone. Null: git's own credentials. */
  readonly token: string | null
  /** Whose token it is, scheme, host and port: no other server gets it. */
  readonly server: string
}

/**
 * Variables that let git reach a remote. A token is sent along only to its own server, and only where no header of the person's own (as
 * `actions/checkout` leaves one) is sent already: GitHub refuses two.
 */
export async function accessTo(
  repository: Repository,
  { name, token, server }: Remote,
): Promise<Record<string, string>> {
  const open = { GIT_ALLOW_PROTOCOL: PROTOCOLS }
  const url = await ask(repository, ['remote', 'get-url', name])
  if (token === null || !isOn(server, url) || /^https?:\/\/[^/]*@/i.test(url)) return open
  if ((await ask(repository, ['config', '--get-urlmatch', 'http.extraheader', url])) !== '') return open
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  const count = Number(process.env['GIT_CONFIG_COUNT'] ?? 0) || 0
  return {
    ...open,
    GIT_CONFIG_COUNT: `${count + 1}`,
    [`GIT_CONFIG_KEY_${count}`]: `http.${new URL(url).origin}/.extraheader`,
    [`GIT_CONFIG_VALUE_${count}`]: `AUTHORIZATION: basic ${basic}`,
  }
}

function isOn(server: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(server).origin
}

async function ask({ root }: Repository, args: readonly string[]): Promise<string> {
  const { code, stdout } = await runGit(root, args)
  return code === 0 ? stdout.toString('utf8').trim() : ''
}
