import { connectGithub, type ConnectOptions } from '../../src/github/connect.ts'
import type { Github } from '../../src/github/connection.ts'

interface Server {
  readonly apiUrl: string
  readonly url: string
  readonly token: string
  readonly owner: string
  readonly name: string
}

/** A connection to an emulator, without waiting between requests. */
export function openGithub(server: Server, options: ConnectOptions = {}): Promise<Github> {
  const { apiUrl, url, token, owner, name } = server
  return connectGithub({ apiUrl, url, token, repository: { owner, name } }, { pace: 'none', ...options })
}
