import { groupBy } from '../freshness/group-by.ts'
import { chooseReviewers } from '../plan/reviewers/choose.ts'
import { isActive } from '../plan/reviewers/is-active.ts'
import type { Candidate } from '../plan/reviewers/types.ts'
import type { LocaleReviewers, ReviewersReport, Standing } from '../report/reviewers/reviewers-report.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { findCandidates } from './reviewers/find-candidates.ts'
import { type GithubQuestion, openContacts } from './reviewers/open-contacts.ts'
import { weighingOf } from './reviewers/weighing.ts'
import { selectPairs, type Selection } from './select-pairs.ts'
import type { Project } from './types.ts'

interface ReviewersOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, Selection {
  /** Name and version of the program, for the report. */
  readonly tool: ReviewersReport['tool']
  /** ISO 8601. */
  readonly now: string
  /** Account of whose translation it is: nobody reviews their own. */
  readonly author?: string
  /** Where to ask GitHub; without it nothing leaves the machine. */
  readonly github?: GithubQuestion
}

/**
 * Who may review the chosen translations, by locale, and who of them would be asked. Reads only; nothing leaves the machine without
 * `github`. Throws `UserError`s of `git:`, `config:`, `files:`, `project:` and `github:`.
 */
export async function findReviewers(options: ReviewersOptions): Promise<ReviewersReport> {
  const project = await openProject(options)
  try {
    const locales = groupBy(selectPairs(project, options), ({ locale }) => locale)
    const contacts =
      options.github === undefined ? {} : { contacts: await openContacts(options.github, project.repository) }
    const found: LocaleReviewers[] = []
    for (const [locale, pairs] of [...locales].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const candidates = await findCandidates(project, { paths: options.paths, locale, ...contacts })
      const posts = new Set(pairs.map(({ source }) => source)).size
      found.push({ locale, posts, candidates: standing(candidates, project, options) })
    }
    return { ...(await aboutHistory(project)), tool: options.tool, locales: found }
  } finally {
    await project.objects.close()
  }
}

async function aboutHistory(
  project: Project,
): Promise<Pick<ReviewersReport, 'commit' | 'isShallow' | 'notes'>> {
  const { owners } = await weighingOf(project)
  const path = owners.path ?? ''
  return {
    commit: project.snapshot.commit,
    isShallow: project.repository.shallow,
    notes: owners.notes.map(note => ({ path, ...note })),
  }
}

function standing(
  candidates: readonly Candidate[],
  { config }: Project,
  { now, author }: ReviewersOptions,
): LocaleReviewers['candidates'] {
  const { never, ask } = config.github
  const closed = { author: author === undefined ? [] : [author], never }
  const all = [...closed.author, ...never]
  const asked = chooseReviewers(candidates, { now, never: all, already: [], lately: {}, most: ask })
  return candidates.map(candidate => ({
    ...candidate,
    standing: asked.includes(candidate) ? 'asked' : standingOf(candidate, { now, ...closed }),
  }))
}

interface Closed {
  readonly now: string
  readonly author: readonly string[]
  readonly never: readonly string[]
}

function standingOf(candidate: Candidate, { now, author, never }: Closed): Standing {
  const { login } = candidate
  const isIn = (list: readonly string[]): boolean =>
    list.some(each => each.replace(/^@/, '').toLowerCase() === login?.toLowerCase())
  if (login === null) return 'no-account'
  if (isIn(author)) return 'author'
  if (isIn(never)) return 'never'
  return isActive(candidate, now) ? 'enough' : 'inactive'
}
