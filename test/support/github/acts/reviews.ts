import { invalid, invalidFor, refused } from '../refusal.ts'
import { accountOf, fullName, newId, roleOf } from '../state.ts'
import type { Account, Issue, Pull, Repository, Review, State } from '../types.ts'

/** Asks accounts for a review: all, or none. */
export function requestReviews(
  { state, repository }: { state: State; repository: Repository },
  issue: Issue & { pull: Pull },
  logins: readonly string[],
): void {
  const asked = logins.map(login => accountOf(state, login))
  if (asked.includes(issue.author)) throw refused(422, 'Review cannot be requested from pull request author.')
  const able = asked.filter(account => account !== undefined && roleOf(repository, account) !== 'none')
  if (able.length < asked.length)
    throw refused(
      422,
      `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${fullName(repository)} repository.`,
    )
  const { pull } = issue
  for (const account of able)
    if (account !== undefined && !pull.requested.includes(account)) pull.requested.push(account)
  issue.updatedAt = state.clock.now()
}

/** A new review; who gives one is not asked any more. */
export function addReview(
  state: State,
  issue: Issue & { pull: Pull },
  given: Pick<Review, 'author' | 'state' | 'body'> & { commit: string },
): Review {
  const { author, body } = given
  if (given.state === 'APPROVED' && author === issue.author)
    throw invalidFor('PullRequestReview', 'Can not approve your own pull request')
  if (given.state === 'CHANGES_REQUESTED' && author === issue.author)
    throw invalidFor('PullRequestReview', 'Can not request changes on your own pull request')
  if ((given.state === 'CHANGES_REQUESTED' || given.state === 'COMMENTED') && body.trim() === '')
    throw invalid({ resource: 'PullRequestReview', code: 'missing_field', field: 'body' })
  const submittedAt = given.state === 'PENDING' ? null : state.clock.now()
  const review = { ...given, id: newId(state), submittedAt }
  issue.pull.reviews.push(review)
  if (submittedAt !== null) {
    issue.pull.requested = without(issue.pull.requested, [author])
    issue.updatedAt = submittedAt
  }
  return review
}

/** The others. */
export function without(accounts: readonly Account[], gone: readonly (Account | undefined)[]): Account[] {
  return accounts.filter(account => !gone.includes(account))
}
