import type { PullRequest } from '../../../github/types.ts'
import type { AskedReviewer } from '../../../report/pr/pr-report.ts'
import { openProject } from '../../project.ts'
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
  const project = await projectAtBase(desk)
  const { locale, posts } = wanted.request
  const known = new Set(project.pairs.filter(pair => pair.locale === locale).map(({ target }) => target))
  const paths = posts.map(({ target }) => target).filter(path => known.has(path))
  const candidates = known.size === 0 ? [] : await findCandidates(project, { locale, paths })
  return askReviewers(desk, wanted, { pull, candidates })
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
  const project = await opened.get(desk)
  await project?.objects.close()
}
