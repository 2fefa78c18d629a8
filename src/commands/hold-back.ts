import { findFrontMatter } from '../document/front-matter/find.ts'
import { readScalars } from '../document/front-matter/scalars.ts'
import type { Adoption } from '../freshness/adoption/types.ts'
import { branchWith } from '../git/branch-with.ts'
import { readUnmerged } from '../git/unmerged.ts'
import { ledgerPath } from '../ledger/path.ts'
import type { Draft } from './adopt-draft.ts'
import { askApart } from './doctor/ask-apart.ts'
import { isNearField } from './near-field.ts'
import type { Project } from './types.ts'

/**
 * Holds back what must not be recorded as it is: in the midst of a merge, or where a basis stands in a field of nearly the right name;
 * and, unless forced, where the recorded basis is good and only the history here does not have it yet, or where the translation was
 * made in part: a basis would say that nothing is missing.
 */
export async function holdBack(project: Project, drafts: readonly Draft[]): Promise<Draft[]> {
  const open = drafts.filter(({ adoption: { outcome } }) => outcome === 'ready' || outcome === 'unsure')
  if (open.length === 0) return [...drafts]
  const unmerged = await readUnmerged(project.repository)
  const misspelled = await findMisspelled(project, open)
  const branches = await findBranches(project, open)
  return drafts.map(draft => {
    if (!open.includes(draft)) return draft
    const { target, locale, source } = draft.pair
    if ([target, ledgerPath(locale, source)].some(path => unmerged.has(path)))
      return withProblem(draft, 'unknown', { code: 'adopt:unmerged', params: {} })
    const params = misspelled.get(draft)
    if (params !== undefined) return withProblem(draft, 'unknown', { code: 'adopt:misspelled', params })
    const { commit, problem } = draft.adoption.basis
    if (problem === 'only-segments') return withProblem(draft, 'unsure', { code: 'adopt:inPart', params: {} })
    const branch = branches.get(commit ?? '') ?? null
    if (commit === null || branch === null) return draft
    const place = { commit: commit.slice(0, 10), branch }
    return withProblem(draft, 'unsure', { code: 'adopt:elsewhere', params: place })
  })
}

function withProblem(draft: Draft, outcome: Adoption['outcome'], problem: Adoption['problem']): Draft {
  return { ...draft, adoption: { ...draft.adoption, outcome, problem } }
}

/** Branches that have the commits which are recorded and not in the history here. */
async function findBranches(project: Project, drafts: readonly Draft[]): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>()
  for (const { adoption } of drafts) {
    const { problem, commit } = adoption.basis
    if (problem === 'not-an-ancestor' && commit !== null && !found.has(commit))
      found.set(commit, await branchWith(project.repository, commit))
  }
  return found
}

interface Misspelled {
  readonly field: string
  readonly meant: string
  readonly value: string
}

/** Translations without a basis that name a commit of the repository in a field that nobody reads. */
async function findMisspelled(
  project: Project,
  drafts: readonly Draft[],
): Promise<Map<Draft, Readonly<Record<keyof Misspelled, string>>>> {
  const found = new Map<Draft, Misspelled>()
  for (const draft of drafts) {
    const near = nearField(project, draft)
    if (near !== null) found.set(draft, near)
  }
  const infos = await askApart(
    project.repository,
    [...found.values()].map(({ value }) => `${value}^{commit}`),
  )
  return new Map([...found].filter((_, i) => infos[i]?.found === true))
}

function nearField({ config }: Project, { adoption, pair, text }: Draft): Misspelled | null {
  const block = adoption.basis.problem === 'none' ? findFrontMatter(text ?? '') : undefined
  const scalars = block === undefined ? [] : readScalars(text ?? '', block)
  if ('code' in scalars) return null
  const wanted = config.content[pair.content]?.basisFields ?? []
  for (const { path, value = '' } of scalars) {
    const meant = wanted.find(field => isNearField(path, field))
    if (meant !== undefined && COMMIT.test(value)) return { field: path, meant, value }
  }
  return null
}

const COMMIT = /^[0-9a-f]{7,64}$/i
