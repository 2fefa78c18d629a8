import type { Candidate } from '../../plan/reviewers/types.ts'
import type { WeighedCandidate } from '../../plan/reviewers/types.ts'
import { weighCandidates, type Weigh } from '../../plan/reviewers/weigh-candidates.ts'
import { selectPairs } from '../select-pairs.ts'
import type { Project } from '../types.ts'
import { askContacts, type Contacts } from './ask-contacts.ts'
import { readEvidence } from './read-evidence.ts'

export interface FindingOptions {
  /** As the person spelled it. */
  readonly locale: string
  /** Sources, translations or directories of either, as `selectPairs` takes them; empty: every post. */
  readonly paths: readonly string[]
  /** Where to ask about accounts; without it nothing leaves the machine. */
  readonly contacts?: Contacts
}

/**
 * Who may review translations into a locale, the best first, from the history, the front matter, CODEOWNERS and the configuration at the
 * project's commit; evidence ages up to that commit, so the clock plays no part. Empty when nobody is known. The
 * history is read once for each project. Throws those of `selectPairs` and `git:`.
 */
export async function findCandidates(
  project: Project,
  { locale, paths, contacts }: FindingOptions,
): Promise<Candidate[]> {
  const pairs = selectPairs(project, { paths, locales: [locale] })
  const { weigh, now } = await weighing(project)
  const tag = pairs[0]?.locale ?? locale
  const candidates = weigh({ locale: tag, targets: pairs.map(({ target }) => target), now })
  return contacts === undefined ? candidates.map(plain) : (await askContacts(candidates, contacts)).map(plain)
}

interface Weighing {
  readonly weigh: Weigh
  /** Date of the project's commit. */
  readonly now: string
}

// One run asks for many locales, and all of it follows from the commit.
const known = new WeakMap<Project['snapshot'], Promise<Weighing>>()

async function weighing(project: Project): Promise<Weighing> {
  const found = known.get(project.snapshot) ?? openWeighing(project)
  known.set(project.snapshot, found)
  return found
}

async function openWeighing(project: Project): Promise<Weighing> {
  const evidence = await readEvidence(project)
  const dates = evidence.commits.map(({ at }) => at)
  return { weigh: weighCandidates(evidence), now: dates.reduce((a, b) => (a > b ? a : b), EPOCH) }
}

const EPOCH = new Date(0).toISOString()

function plain({ login, name, reasons, score, active }: WeighedCandidate): Candidate {
  return { login, name, reasons, score, active }
}
