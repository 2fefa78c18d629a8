import type { PullRequest } from '../../../github/types.ts'
import type { Candidate } from '../../../plan/reviewers/types.ts'
import type { AskedReviewer } from '../../../report/pr/pr-report.ts'
import { openProject } from '../../project.ts'
import { contactsOf } from '../../reviewers/contacts-of.ts'
import { findCandidates } from '../../reviewers/find-candidates.ts'
import type { Project } from '../../types.ts'
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
  const project = await projectAtBase(desk)
  const { locale, posts } = request
  const known = new Set(project.pairs.filter(pair => pair.locale === locale).map(({ target }) => target))
  const paths = posts.map(({ target }) => target).filter(path => known.has(path))
  const contacts = isFirst ? { contacts: contactsOf(desk.github) } : {}
  return known.size === 0 ? [] : findCandidates(project, { locale, paths, ...contacts })
}

const opened = new WeakMap<Desk, Promise<Project>>()

/** Opened once for all requests of a run. */
async function projectAtBase(desk: Desk): Promise<Project> {
  const known = opened.get(desk) ?? openProject({ ...desk.ground.options, at: desk.ground.base })
  opened.set(desk, known)
  return known
}

/** Ends its conversation with git. */
export async function closeProject(desk: Desk): Promise<void> {
  const project = await opened.get(desk)?.catch(() => undefined)
  await project?.objects.close()
}
