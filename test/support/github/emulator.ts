import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type GithubEmulator, startGithub } from './start.ts'

/**
 * `npm run github:emulator -- --from REPOSITORY [--port N] [--people ada,grace] [--collaborators grace]`: a GitHub to play with, until Ctrl-C. It begins with
 * the branches of a repository on this machine, which it only copies.
 */
const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    port: { type: 'string', default: '8788' },
    people: { type: 'string', default: 'ada,grace,lin' },
    collaborators: { type: 'string', default: 'grace' },
  },
})
if (values.from === undefined) throw new Error('--from is missing: expected the path of a git repository')

const collaborators = new Set(values.collaborators.split(','))
const people = values.people
  .split(',')
  .map(login => [login, { role: collaborators.has(login) ? 'triage' : 'none' }] as const)
const from = resolve(process.env['INIT_CWD'] ?? '.', values.from)
const github = await startGithub({
  from,
  port: Number(values.port),
  users: Object.fromEntries(people),
  owner: 'ada',
})
console.log(welcome(github))
process.on('SIGINT', () => process.exit(0))

function welcome({ apiUrl, gitUrl, url, token, repository }: GithubEmulator): string {
  return `A GitHub emulator, for trying things out. Ctrl-C ends it, and it keeps nothing.

Pull requests and issues, as text: ${url}

A clone:

    git clone ${gitUrl.replace('://', `://x-access-token:${token}@`)} clone-of-blog

For the command line, in that clone:

    export GITHUB_API_URL=${apiUrl}
    export GITHUB_REPOSITORY=${repository}
    export GITHUB_TOKEN=${token}

With curl, for instance to merge the first one:

    curl -X PUT -H "Authorization: Bearer $GITHUB_TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/pulls/1/merge"
`
}
