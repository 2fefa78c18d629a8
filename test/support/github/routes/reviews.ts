import { addReview, requestReviews, without } from '../acts/reviews.ts'
import { type Call, type Routes, actorOf, bodyOf, ok } from '../http.ts'
import { listed } from '../paging.ts'
import { refused } from '../refusal.ts'
import { showAccount } from '../show/accounts.ts'
import { showPull, showReview } from '../show/pulls.ts'
import { accountOf } from '../state.ts'
import { pullAsked } from './pulls.ts'

const READS = { writes: null, reads: ['pull_requests'] } as const
const ASKS = { writes: ['pull_requests'], role: 'triage' } as const
const REQUESTED = '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'
const REVIEWS = '/repos/{owner}/{repo}/pulls/{pull_number}/reviews'

/** Reviews, and who is asked for one. */
export const reviewRoutes: Routes = {
  [`GET ${REQUESTED}`]: {
    ...READS,
    handle: call =>
      ok({ users: pullAsked(call).pull.requested.map(each => showAccount(call.state, each)), teams: [] }),
  },
  [`POST ${REQUESTED}`]: { ...ASKS, handle: request },
  [`DELETE ${REQUESTED}`]: { ...ASKS, handle: unrequest },
  [`GET ${REVIEWS}`]: {
    ...READS,
    handle: call => {
      const issue = pullAsked(call)
      const shown = issue.pull.reviews.filter(
        ({ state, author }) => state !== 'PENDING' || author === call.actor,
      )
      return listed(call, shown, review => showReview(call.state, call.repository, { issue, review }))
    },
  },
  [`POST ${REVIEWS}`]: { writes: ['pull_requests'], handle: createReview },
}

interface Given {
  reviewers?: string[]
  team_reviewers?: string[]
}

async function request(call: Call) {
  const { state, repository } = call
  const issue = pullAsked(call)
  const { reviewers = [], team_reviewers: teams = [] } = bodyOf<Given>(call)
  // A person's repository has no teams
  if (teams.length > 0) throw refused(422, 'Could not resolve to a node with the global id of the team.')
  requestReviews({ state, repository }, issue, reviewers)
  return ok(await showPull(state, repository, issue), 201)
}

async function unrequest(call: Call) {
  const { state, repository } = call
  const issue = pullAsked(call)
  const gone = (bodyOf<Given>(call).reviewers ?? []).map(login => accountOf(state, login))
  issue.pull.requested = without(issue.pull.requested, gone)
  return ok(await showPull(state, repository, issue))
}

const EVENTS = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const

interface GivenReview {
  commit_id?: string
  body?: string
  event?: keyof typeof EVENTS
}

async function createReview(call: Call) {
  const { state, repository, token } = call
  const issue = pullAsked(call)
  const { commit_id: commit = issue.pull.head.sha, body = '', event } = bodyOf<GivenReview>(call)
  if (event === 'APPROVE' && token?.kind === 'actions' && !repository.actionsMayOpen)
    throw refused(422, 'GitHub Actions is not permitted to approve pull requests.')
  const given = event === undefined ? ('PENDING' as const) : EVENTS[event]
  const review = addReview(state, issue, { author: actorOf(call), state: given, body, commit })
  return ok(await showReview(state, repository, { issue, review }))
}
