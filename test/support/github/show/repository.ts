import { dateOf } from '../clock.ts'
import { fullName, isAtLeast, roleOf } from '../state.ts'
import type { Account, Repository, State } from '../types.ts'
import { nodeId, showAccount } from './accounts.ts'

/** A repository as it stands in other things. */
export function showRepository(state: State, repository: Repository): Record<string, unknown> {
  const { id, owner, name, parent, isPrivate, isArchived, hasIssues, defaultBranch } = repository
  const url = urlOf(state, repository)
  const html = htmlOf(state, repository)
  const at = dateOf(repository.createdAt)
  const open = [...repository.issues.values()].filter(issue => issue.state === 'open').length
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name: fullName(repository),
    private: isPrivate,
    owner: showAccount(state, owner),
    html_url: html,
    description: null,
    fork: parent !== null,
    url,
    ...addresses(url),
    created_at: at,
    updated_at: at,
    pushed_at: at,
    git_url: `git://${new URL(state.origin).host}/${fullName(repository)}.git`,
    ssh_url: `git@127.0.0.1:${fullName(repository)}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    homepage: null,
    mirror_url: null,
    language: null,
    license: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: 1,
    default_branch: defaultBranch,
    open_issues_count: open,
    has_issues: hasIssues,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    archived: isArchived,
    disabled: false,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: isPrivate ? 'private' : 'public',
    forks: 0,
    open_issues: open,
    watchers: 0,
  }
}

/** A repository as its own address tells. */
export function showFullRepository(
  state: State,
  repository: Repository,
  actor: Account | null,
): Record<string, unknown> {
  const { parent, mergeMethods, deletesMergedBranches } = repository
  const role = actor === null ? 'none' : roleOf(repository, actor)
  const permissions = {
    admin: isAtLeast(role, 'admin'),
    maintain: isAtLeast(role, 'maintain'),
    push: isAtLeast(role, 'write'),
    triage: isAtLeast(role, 'triage'),
    pull: true,
  }
  const settings = {
    allow_squash_merge: mergeMethods.has('squash'),
    allow_merge_commit: mergeMethods.has('merge'),
    allow_rebase_merge: mergeMethods.has('rebase'),
    delete_branch_on_merge: deletesMergedBranches,
  }
  return {
    ...showRepository(state, repository),
    ...(actor !== null && { permissions }),
    ...(permissions.push && settings),
    ...(parent !== null && { parent: showRepository(state, parent), source: showRepository(state, parent) }),
    network_count: 0,
    subscribers_count: 0,
  }
}

/** Address of a repository at the API. */
export function urlOf({ origin }: State, repository: Repository): string {
  return `${origin}/api/v3/repos/${fullName(repository)}`
}

/** Address of a repository for people. */
export function htmlOf({ origin }: State, repository: Repository): string {
  return `${origin}/${fullName(repository)}`
}

const ADDRESSES =
  `archive{/archive_format}{/ref} assignees{/user} blobs:git/blobs{/sha} branches{/branch} collaborators{/collaborator}
comments{/number} commits{/sha} compare/{base}...{head} contents/{+path} contributors deployments downloads events forks
git_commits:git/commits{/sha} git_refs:git/refs{/sha} git_tags:git/tags{/sha} hooks issue_comment:issues/comments{/number}
issue_events:issues/events{/number} issues{/number} keys{/key_id} labels{/name} languages merges milestones{/number}
notifications{?since,all,participating} pulls{/number} releases{/id} stargazers statuses/{sha} subscribers subscription tags teams
trees:git/trees{/sha}`.split(/\s+/)

function addresses(url: string): Record<string, string> {
  const entries = ADDRESSES.map(entry => {
    const [, name = '', colon, rest = ''] = /^(\w+)(:?)(.*)$/.exec(entry) ?? []
    const path = colon === ':' ? rest : `${name}${rest}`
    return [`${name}_url`, `${url}/${name === 'archive' ? `{archive_format}{/ref}` : path}`]
  })
  return Object.fromEntries(entries)
}
