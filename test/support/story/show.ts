import type { CrowdinEmulator } from '../crowdin/start.ts'
import type { GithubEmulator } from '../github/start.ts'
import type { Issue } from '../github/types.ts'

/** Open pull requests and issues, a line each. */
export function openThreads({ state }: GithubEmulator): string {
  const open = [...state.home.issues.values()].filter(issue => issue.state === 'open')
  const lines = open.map(issue => `#${issue.number} ${issue.title} (${aboutOf(issue)})`)
  return lines.length === 0 ? 'Nothing is open.' : lines.join('\n')
}

function aboutOf({ pull, author }: Issue): string {
  if (pull === null) return `issue of ${author.login}`
  const asked = pull.requested.map(({ login }) => login)
  return [`from ${pull.head.branch}`, ...(asked.length === 0 ? [] : [`asked: ${asked.join(', ')}`])].join(
    '; ',
  )
}

/** What a request or an issue says of its work: the changes, and the texts that they are about. */
export function workIn({ state }: GithubEmulator, number: number): string {
  const body = state.home.issues.get(number)?.body ?? ''
  const lines = body.split('\n').filter(line => /^- \[ \]|^ {2}(?:>|- \[)|^To do: /.test(line))
  return [`#${number} says:`, ...lines.map(line => `  ${line}`)].join('\n')
}

/** A text as translators see it: its source, and what it has in each language. */
export function shownAtCrowdin(crowdin: CrowdinEmulator, source: string): string {
  const string = crowdin
    .snapshot()
    .files.flatMap(({ strings }) => strings)
    .find(({ text }) => text === source)
  if (string === undefined) throw new Error(`Crowdin has no ${source}`)
  const lines = Object.entries(string.translations).map(([language, all]) => {
    const current = all.find(({ counts }) => counts)
    return `  ${language}: ${current?.text} (${current?.isApproved === true ? 'approved' : 'not approved'})`
  })
  return [`Crowdin has “${source}”`, ...lines].join('\n')
}
