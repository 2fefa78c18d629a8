import type { GithubEmulator } from '../github/start.ts'
import type { Issue } from '../github/types.ts'

/** Open pull requests and issues, a line each. */
export function openThreads({ state }: GithubEmulator): string {
  const open = [...state.home.issues.values()].filter(issue => issue.state === 'open')
  const lines = open.map(issue => `  #${issue.number} ${issue.title} (${aboutOf(issue)})`)
  return lines.length === 0 ? '  Nothing is open.' : lines.join('\n')
}

function aboutOf({ pull, author }: Issue): string {
  if (pull === null) return `issue of ${author.login}`
  const asked = pull.requested.map(({ login }) => login)
  return [`from ${pull.head.branch}`, ...(asked.length === 0 ? [] : [`asked: ${asked.join(', ')}`])].join(
    '; ',
  )
}
