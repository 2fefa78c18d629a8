import { UserError } from '../../errors.ts'
import { readCommitAuthor } from '../../github/commits.ts'
import type { Github } from '../../github/connection.ts'
import { listReviews } from '../../github/reviews.ts'
import type { Contacts } from './ask-contacts.ts'

/**
 * GitHub as the one who is asked about accounts and past reviews. What it does not know is nobody's: a history may come from another repository, and
 * its numbers mean requests there.
 */
export function contactsOf(github: Github): Contacts {
  return {
    loginOf: async commit => known(readCommitAuthor(github, commit), null),
    reviewsOf: async request => {
      const reviews = await known(listReviews(github, request), [])
      return reviews.flatMap(({ author, at }) => (at === null ? [] : [{ login: author, at }]))
    },
  }
}

async function known<T, U>(answer: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof UserError && error.code === 'github:notFound') return otherwise
    throw error
  }
}
