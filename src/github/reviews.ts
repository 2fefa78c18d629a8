import { isFailure, tryAsk } from './ask.ts'
import type { Github } from './connection.ts'
import { HARMLESS } from './harmless.ts'
import { listAll, PAGE } from './list-all.ts'
import { isSameLogin, loginOf } from './login-of.ts'
import type { Login, Review, ReviewRequestOutcome } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

/** All reviews of a pull request, oldest first. */
export async function listReviews(g: Github, number: number): Promise<Review[]> {
  const reviews = await listAll(g, {
    subject: `#${number}`,
    pages: ({ paginate }) =>
      paginate.iterator('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        ...g.at,
        pull_number: number,
        per_page: PAGE,
      }),
    keyOf: ({ id }) => id,
  })
  return reviews.map(review => ({
    id: Number(review.id),
    author: loginOf(review.user),
    association: review.author_association,
    state: STATES[review.state.toUpperCase()] ?? 'commented',
    commit: review.commit_id,
    body: review.body,
    at: review.submitted_at ?? null,
  }))
}

const STATES: Readonly<Record<string, Review['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
  PENDING: 'pending',
}

type Refused = ReviewRequestOutcome['refused'][number]

/** Asks people for a review, all with one request; where GitHub refuses that, one by one, so that one who cannot be asked takes nobody else's place. */
export async function requestReviews(
  g: Github,
  number: number,
  logins: readonly Login[],
): Promise<ReviewRequestOutcome> {
  if (logins.length === 0) return { asked: [], refused: [] }
  const together = await askThem(g, number, logins)
  if (typeof together !== 'string') return outcomeOf(logins, login => missingFrom(together, login))
  if (logins.length === 1) return outcomeOf(logins, () => together)
  const said = new Map<Login, string | null>()
  for (const login of logins) {
    const answer = await askThem(g, number, [login])
    said.set(login, typeof answer === 'string' ? answer : missingFrom(answer, login))
  }
  return outcomeOf(logins, login => said.get(login) ?? null)
}

/** Who is asked now, or what GitHub said against it. */
async function askThem(g: Github, number: number, logins: readonly Login[]): Promise<Login[] | string> {
  const answer = await tryAsk(g, client =>
    client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
      ...g.at,
      pull_number: number,
      reviewers: [...logins],
      // who is asked already is not asked again
      request: HARMLESS,
    }),
  )
  if (!isFailure(answer)) return (answer.data.requested_reviewers ?? []).map(({ login }) => login)
  if (answer.kind === 'invalid') return answer.said
  throw userErrorOf(g, answer, `#${number}`)
}

/** GitHub says yes and leaves some out; null: this one is in. */
function missingFrom(requested: readonly Login[], login: Login): string | null {
  return requested.some(other => isSameLogin(other, login)) ? null : 'HTTP 201'
}

function outcomeOf(
  logins: readonly Login[],
  objection: (login: Login) => string | null,
): ReviewRequestOutcome {
  const judged = logins.map(login => ({ login, said: objection(login) }))
  return {
    asked: judged.filter(({ said }) => said === null).map(({ login }) => login),
    refused: judged.filter((one): one is Refused => one.said !== null),
  }
}
