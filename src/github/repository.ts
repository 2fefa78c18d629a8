import { ask } from './ask.ts'
import type { Github } from './connection.ts'
import type { HostedRepository } from './types.ts'

/** The repository as it stands at GitHub; after it was renamed, under its new name. */
export async function readRepository(g: Github): Promise<HostedRepository> {
  const found = await ask(g, {
    subject: `${g.at.owner}/${g.at.repo}`,
    call: client => client.request('GET /repos/{owner}/{repo}', g.at),
  })
  return {
    owner: found.owner.login,
    name: found.name,
    url: found.html_url,
    defaultBranch: found.default_branch,
    isArchived: found.archived,
    hasIssues: found.has_issues,
  }
}
