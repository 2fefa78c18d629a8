import { resolve } from 'node:path'
import { GitFailure } from './git.ts'
import { startGithub } from './start.ts'
import { type Play, HELP, parsePlay } from './play-options.ts'
import { welcome } from './welcome.ts'

/**
 * `npm run github:emulator -- --from REPOSITORY`: a GitHub to play with, until Ctrl-C. It begins with the branches of a repository on this machine,
 * which it only copies, and its clock is the machine's.
 */
try {
  const play = parsePlay(process.argv.slice(2))
  if (play === 'help') console.log(HELP)
  else await run(play)
} catch (error) {
  console.error(`github:emulator: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}

async function run(play: Play): Promise<void> {
  const { reader, ...options } = optionsOf(play)
  const github = await startGithub(options).catch((error: unknown) => {
    throw new Error(reasonOf(error, play), { cause: error })
  })
  const end = async (): Promise<void> => {
    await github.close().catch(() => {})
    process.exit(0)
  }
  process.on('SIGINT', () => void end())
  process.on('SIGTERM', () => void end())
  console.log(welcome(github, reader))
}

function optionsOf({ from, port, people, collaborators }: Play) {
  const owner = 'ada'
  const logins = [...new Set([owner, ...people])]
  const users = logins.map(
    login => [login, { role: collaborators.includes(login) ? 'triage' : 'none' }] as const,
  )
  const own = logins.map(login => ({ value: `${login}-token`, kind: 'user' as const, login }))
  return {
    from: resolve(process.env['INIT_CWD'] ?? '.', from),
    port,
    owner,
    users: Object.fromEntries(users),
    tokens: [{ value: 'github-token' }, ...own],
    isLive: true,
    reader: collaborators.find(login => logins.includes(login)) ?? owner,
  } satisfies Parameters<typeof startGithub>[0] & { reader: string }
}

function reasonOf(error: unknown, { from, port }: Play): string {
  if (error instanceof GitFailure)
    return `“${from}” cannot be copied. Expected after --from: the path of a git repository.`
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Name another with --port, for instance --port ${port + 1}.`
  if (code === 'EACCES')
    return `Port ${port} may not be used. Name another with --port, for instance --port 8788.`
  return error.message
}
