import type { RepositoryName } from './types.ts'

/** Where a remote of git leads. */
export interface Remote {
  /** Without a port, in lower case. */
  readonly host: string
  readonly repository: RepositoryName
}

/** A remote's address taken apart: `https:`, `ssh:`, `git:` or `user@host:path`; null where it is no `owner/name` on a host. */
export function parseRemote(address: string): Remote | null {
  const scp = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)(.+)$/.exec(address)
  const { host, path } = scp === null ? partsOf(address) : { host: scp[1] ?? '', path: scp[2] ?? '' }
  const repository = parseName(
    path
      .replace(/^\/+/, '')
      .replace(/\/+$/, '')
      .replace(/\.git$/i, ''),
  )
  return host === '' || repository === null ? null : { host: hostOf(host), repository }
}

/** `owner/name`; null where it is none. */
export function parseName(text: string): RepositoryName | null {
  const [, owner, name] = /^([a-z\d][\w-]{0,99})\/([\w.-]{1,100})$/i.exec(text) ?? []
  return owner === undefined || name === undefined || /^\.+$/.test(name) ? null : { owner, name }
}

function partsOf(address: string): { host: string; path: string } {
  const url = URL.canParse(address) ? new URL(address) : null
  return url === null || !/^(?:https?|ssh|git|git\+ssh):$/.test(url.protocol)
    ? { host: '', path: '' }
    : { host: url.hostname, path: url.pathname }
}

/** `ssh.github.com` is how ssh gets through a proxy, and a name without a dot one of a person's own ssh settings. */
function hostOf(host: string): string {
  const name = host.toLowerCase().replace(/^(?:ssh|www)\.(?=github\.com$)/, '')
  return /^github[^.]*$/.test(name) ? 'github.com' : name
}
