import type { Candidate, WeighedCandidate } from '../../plan/reviewers/types.ts'
import { selectPairs } from '../select-pairs.ts'
import type { Project } from '../types.ts'
import { askContacts, type Contacts } from './ask-contacts.ts'
import { weighingOf } from './weighing.ts'

interface FindingOptions {
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
  const { weigh, now } = await weighingOf(project)
  const asking = { locale: pairs[0]?.locale ?? locale, targets: pairs.map(({ target }) => target), now }
  const candidates = weigh(asking)
  const told = contacts === undefined ? candidates : await askContacts(candidates, contacts, now)
  return told.map(plain)
}

function plain({ login, name, reasons, score, active }: WeighedCandidate): Candidate {
  return { login, name, reasons, score, active }
}
