import { parseArgs } from 'node:util'

/** What somebody who plays with the emulator asks for. */
export interface Play {
  /** A repository, as it was typed. */
  from: string
  port: number
  /** Logins. */
  people: string[]
  collaborators: string[]
}

export const HELP = `npm run github:emulator -- --from REPOSITORY [OPTIONS]

A GitHub to play with, on this machine, until Ctrl-C; it keeps nothing.

  --from REPOSITORY       a git repository, which it copies and begins with
  --port N                where it listens; 8788 unless given, 0 for any that is free
  --people LOGINS         who has an account beside ada, the owner; grace,lin unless given
  --collaborators LOGINS  who of them may be asked for reviews; grace unless given
  --help                  this text

LOGINS are separated by commas. The token of each is its login and “-token”: grace-token.`

/** Reads the arguments; throws an Error whose message says what was expected. */
export function parsePlay(args: readonly string[]): Play | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      port: { type: 'string', default: '8788' },
      people: { type: 'string', default: 'grace,lin' },
      collaborators: { type: 'string', default: 'grace' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { from, port, people, collaborators, help } = values
  if (help) return 'help'
  if (from === undefined || from === '')
    throw new Error(
      '--from is missing. Expected: --from and the path of a git repository; --help tells more.',
    )
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`--port is “${port}”. Expected a number from 0 to 65535.`)
  return { from, port: Number(port), people: listOf(people), collaborators: listOf(collaborators) }
}

function listOf(logins: string): string[] {
  return logins
    .split(',')
    .map(login => login.trim())
    .filter(login => login !== '')
}
