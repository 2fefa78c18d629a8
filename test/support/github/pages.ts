import type { Issue, State } from './types.ts'

/** What a browser sees of the repository: the list of requests and issues, or one of them, as plain text; null for any other address. */
export function pageOf({ home, origin }: State, address: string): string | null {
  const base = `/${home.owner.login}/${home.name}`
  const path = address.replace(/\/+$/, '').replace(/(\/pull\/\d+)\/(?:files|commits)$/, '$1')
  const issues = [...home.issues.values()]
  if (['', base, `${base}/pulls`, `${base}/issues`].includes(path)) {
    const lines = issues.map(issue => `${origin}${base}/${kindOf(issue)}/${issue.number}  ${headOf(issue)}`)
    return `${[`${home.owner.login}/${home.name}`, '', ...lines].join('\n')}\n`
  }
  const [, number = ''] = /\/(?:pull|issues)\/(\d+)$/.exec(path) ?? []
  const issue = path.startsWith(`${base}/`) ? home.issues.get(Number(number)) : undefined
  return issue === undefined
    ? null
    : threadOf(
        issue,
        [...home.comments.values()].filter(one => one.issue === issue),
      )
}

function kindOf({ pull }: Issue): string {
  return pull === null ? 'issues' : 'pull'
}

function headOf({ title, state, pull }: Issue): string {
  return `[${pull?.mergedAt == null ? state : 'merged'}] ${title}`
}

function threadOf(issue: Issue, comments: readonly { author: { login: string }; body: string }[]): string {
  const { labels, pull, author, body } = issue
  const asked = pull?.requested.map(({ login }) => login).join(', ') ?? ''
  return [
    headOf(issue),
    `by ${author.login}${pull === null ? '' : `, from ${pull.head.branch} to ${pull.base.branch}`}`,
    `labels: ${labels.map(({ name }) => name).join(', ')}`,
    ...(asked === '' ? [] : [`asked for a review: ${asked}`]),
    '',
    body ?? '',
    ...comments.flatMap(comment => ['---', `${comment.author.login}:`, '', comment.body]),
    '',
  ].join('\n')
}
