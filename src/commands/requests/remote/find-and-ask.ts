import type { PullRequest } from '../../../github/types.ts'
import type { Candidate } from '../../../plan/reviewers/types.ts'
import type { AskedReviewer } from '../../../report/pr/pr-report.ts'
import { contactsOf } from '../../reviewers/contacts-of.ts'
import { findCandidates } from '../../reviewers/find-candidates.ts'
import type { Desk, WantedPull } from '../types.ts'
import { askReviewers } from './ask-reviewers.ts'

/** Looks for people who know the language among those of the base's history, and asks them. */
export async function findAndAsk(
  desk: Desk,
  wanted: WantedPull,
  pull: PullRequest,
): Promise<AskedReviewer[]> {
  return askReviewers(desk, wanted, { pull, find: async isFirst => find(desk, wanted, isFirst) })
}

/** GitHub is asked about accounts and past reviews the first time only. */
async function find(desk: Desk, { request }: WantedPull, isFirst: boolean): Promise<Candidate[]> {
  const { project } = desk.ground
  const { locale, posts } = request
  const known = new Set(project.pairs.filter(pair => pair.locale === locale).map(({ target }) => target))
  const paths = posts.map(({ target }) => target).filter(path => known.has(path))
  const contacts = isFirst ? { contacts: contactsOf(desk.github) } : {}
  return known.size === 0 ? [] : findCandidates(project, { locale, paths, ...contacts })
}
