import type { CodeOwners } from '../../plan/reviewers/code-owners.ts'
import { weighCandidates, type Weigh } from '../../plan/reviewers/weigh-candidates.ts'
import type { Project } from '../types.ts'
import { readEvidence } from './read-evidence.ts'

/** What a project says of people, ready to be asked for any locale. */
interface Weighing {
  readonly weigh: Weigh
  /** ISO 8601: of the newest commit, so that the clock plays no part. */
  readonly now: string
  readonly owners: CodeOwners & { readonly path: string | null }
}

// One run asks for many locales, and all of it follows from the commit.
const known = new WeakMap<Project['snapshot'], Promise<Weighing>>()

/** Reads the history and the files once for each project. Throws those of `git:`. */
export async function weighingOf(project: Project): Promise<Weighing> {
  const found = known.get(project.snapshot) ?? openWeighing(project)
  known.set(project.snapshot, found)
  return found
}

async function openWeighing(project: Project): Promise<Weighing> {
  const evidence = await readEvidence(project)
  const dates = evidence.commits.map(({ at }) => at)
  return {
    weigh: weighCandidates(evidence),
    now: dates.reduce((a, b) => (a > b ? a : b), EPOCH),
    owners: evidence.owners,
  }
}

const EPOCH = new Date(0).toISOString()
