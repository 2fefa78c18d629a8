import { connectGithub, type ConnectOptions } from '../../github/connect.ts'
import type { Github } from '../../github/connection.ts'
import type { GithubCredentials } from '../../github/parse-credentials.ts'
import { listPullRequests } from '../../github/pull-requests.ts'
import { listReviews } from '../../github/reviews.ts'
import type { PullRequest } from '../../github/types.ts'
import { requestLocales } from '../../plan/digest/request-locales.ts'
import { NEEDS_REVIEWER } from '../requests/remote/labels.ts'
import type { DigestHost } from './digest-host.ts'

/** What GitHub says. Sends nothing before it is asked; throws UserErrors of `github:`. */
export async function askGithub(
  credentials: GithubCredentials,
  transport: ConnectOptions = {},
): Promise<DigestHost> {
  const github = await connectGithub(credentials, transport)
  return {
    merged: async (numbers, since) => {
      if (numbers.length === 0) return new Map()
      const asked = new Set(numbers)
      const closed = await listPullRequests(github, { state: 'closed', since: `${since}T00:00:00Z` })
      const merged = closed.filter(({ number, isMerged }) => isMerged && asked.has(number))
      return new Map(
        merged.map(({ number, author, title }) => [
          number,
          { author: author === GHOST ? null : author, title },
        ]),
      )
    },
    openRequests: async () => {
      const open = await listPullRequests(github, { state: 'open' })
      const requests: PullRequest[] = []
      for (const request of open) if (await isWaiting(github, request)) requests.push(request)
      return {
        asked: true,
        requests: requests.map(({ number, title, url, author, labels }) => ({
          number,
          title,
          url,
          author,
          locales: requestLocales(labels),
        })),
      }
    },
  }
}

/** As GitHub shows an account that is gone. */
const GHOST = 'ghost'

/** Its label says that it looks for somebody, or it is a translation that nobody was asked for and nobody judged. */
async function isWaiting(
  github: Github,
  { number, isDraft, labels, requested, author }: PullRequest,
): Promise<boolean> {
  if (isDraft) return false
  if (labels.includes(NEEDS_REVIEWER.name)) return true
  if (requestLocales(labels).length === 0 || requested.length > 0) return false
  const reviews = await listReviews(github, number)
  return !reviews.some(review => review.author !== author && JUDGEMENTS.has(review.state))
}

const JUDGEMENTS: ReadonlySet<string> = new Set(['approved', 'changes-requested'])
