import { readCommitAuthor } from '../../github/commits.ts'
import type { Github } from '../../github/connection.ts'
import { listReviews } from '../../github/reviews.ts'
import type { Contacts } from './ask-contacts.ts'

/** GitHub as the one who is asked about accounts and past reviews. */
export function contactsOf(github: Github): Contacts {
  return {
    loginOf: async commit => readCommitAuthor(github, commit),
    reviewsOf: async request => {
      const reviews = await listReviews(github, request)
      return reviews.flatMap(({ author, at }) => (at === null ? [] : [{ login: author, at }]))
    },
  }
}
