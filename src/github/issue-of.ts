import { loginOf, type GivenUser } from './login-of.ts'
import type { Issue } from './types.ts'

interface GivenIssue {
  readonly number: number
  readonly state: string
  readonly title: string
  readonly body?: string | null
  readonly html_url: string
  readonly user: GivenUser
  readonly labels: readonly (string | { readonly name?: string | null | undefined })[]
  readonly created_at: string
  readonly updated_at: string
}

/** An issue in our words. */
export function issueOf(given: GivenIssue): Issue {
  return {
    number: given.number,
    state: given.state === 'open' ? 'open' : 'closed',
    title: given.title,
    body: given.body ?? '',
    url: given.html_url,
    author: loginOf(given.user),
    labels: labelNames(given.labels),
    createdAt: given.created_at,
    updatedAt: given.updated_at,
  }
}

/** The names of labels, in either shape that GitHub gives them. */
export function labelNames(labels: GivenIssue['labels']): string[] {
  return labels.flatMap(label => (typeof label === 'string' ? label : (label.name ?? [])))
}
