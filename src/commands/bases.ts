import type { Finding } from '../document/types.ts'
import type { SignOff } from '../freshness/signing/types.ts'
import type { Basis, BasisProblem, Pair } from '../freshness/types.ts'
import type { BasisResolution, BasisWish, Oid } from '../git/types.ts'
import type { IsAncestor } from '../ledger/latest-basis.ts'
import { ancestryOf } from './ancestry.ts'
import { type LedgerWish, ledgerWishes, settleBasis } from './ledger-bases.ts'
import { findLedgers, type PairLedger } from './ledgers.ts'
import { placed } from './placed.ts'
import { readFacts } from './read-facts.ts'
import { resolveRecorded } from './resolve-recorded.ts'
import { isSignOff, signOffsIn } from './sign-offs.ts'
import type { Project, TargetFacts } from './types.ts'

/** The basis of one pair's target; `blob` is the source's text at the basis, null when the basis cannot be used. */
export interface ResolvedBasis {
  readonly basis: Basis
  readonly blob: Oid | null
  /** What the ledgers record of segments, as far as it counts. */
  readonly signOffs?: readonly SignOff[]
  readonly findings: readonly Finding[]
}

/**
 * Bases of all existing targets that have a source, resolved in one go. What the front matter says counts, usable or not: it is
 * what people see and mend. Only where it says nothing is the ledger asked.
 */
export async function findBases(project: Project, pairs: readonly Pair[]): Promise<Map<Pair, ResolvedBasis>> {
  const known = pairs.filter(pair => pair.sourceExists && pair.targetExists)
  const facts = await readFacts(project, known)
  const ledgers = await findLedgers(project, known)
  const recorded = known.map(pair => recordedFor(pair, facts.get(pair), ledgers.get(pair)))
  const wishes = recorded.flatMap(wishesOf)
  const answers = await resolveRecorded(project, wishes)
  const resolutions = new Map(wishes.map((wish, i) => [wish, answers[i] ?? UNASKED]))
  const rivals = recorded.filter(({ ledger }) => ledger.length > 1).flatMap(wishesOf)
  const isAncestor = await ancestryOf(
    project,
    rivals.map(({ commit }) => commit),
  )
  return new Map(
    recorded.map(each => {
      const { pair, signOffs, findings } = each
      return [pair, { ...settle(each, resolutions, isAncestor), signOffs, findings }]
    }),
  )
}

/** All that is recorded for one pair: in the front matter, else in its ledgers. */
interface Recorded {
  readonly pair: Pair
  readonly written: BasisWish | null
  readonly ledger: readonly LedgerWish[]
  /** Why nothing is recorded. */
  readonly problem: BasisProblem
  readonly signOffs: readonly SignOff[]
  readonly findings: readonly Finding[]
}

function recordedFor(pair: Pair, facts: TargetFacts | undefined, ledger: PairLedger | undefined): Recorded {
  const ofTarget = (facts?.findings ?? []).map(finding => placed(finding, pair.target))
  const findings = [...ofTarget, ...(ledger?.findings ?? []), ...sharedSignOffs(ledger)]
  const signOffs = ledger === undefined ? [] : signOffsIn(ledger)
  const nothing = { pair, written: null, ledger: [], signOffs, findings }
  // A target that was passed over could not be read at all; the findings say why.
  if (facts === undefined) return { ...nothing, problem: 'unreadable-front-matter' }
  if (facts.recorded !== null)
    return { ...nothing, written: { commit: facts.recorded, path: pair.source }, problem: 'none' }
  if (facts.problem === 'none' && ledger?.isWhole === false)
    return { ...nothing, problem: 'unreadable-ledger' }
  if (facts.problem === 'none' && ledger != null && ledger.shared !== null)
    return { ...nothing, findings: once([...findings, ledger.shared]), problem: 'shared-ledger' }
  if (facts.problem !== 'none' || ledger === undefined)
    return { ...nothing, problem: facts.problem ?? 'none' }
  // Only an import records segments and no basis: of a translation that was made in part
  const isPart = signOffs.some(({ kind }) => kind === 'segment')
  return { ...nothing, ledger: ledgerWishes(pair, ledger), problem: isPart ? 'only-segments' : 'none' }
}

/** That nobody can tell of which of two translations records of segments speak. */
function sharedSignOffs(ledger: PairLedger | undefined): Finding[] {
  if (ledger?.shared == null) return []
  return [...ledger.own, ...ledger.former].some(isSignOff) ? [ledger.shared] : []
}

function once(findings: readonly Finding[]): Finding[] {
  return [...new Set(findings)]
}

function wishesOf({ written, ledger }: Recorded): BasisWish[] {
  return written === null ? ledger.map(({ wish }) => wish) : [written]
}

const UNASKED: BasisResolution = { problem: 'unknown-commit', commit: null }
const NOTHING: Basis = { commit: null, path: null, from: null, recorded: null, problem: null }

function settle(
  { written, ledger, problem }: Recorded,
  resolutions: ReadonlyMap<BasisWish, BasisResolution>,
  isAncestor: IsAncestor,
): Pick<ResolvedBasis, 'basis' | 'blob'> {
  const resolutionOf = (wish: BasisWish): BasisResolution => resolutions.get(wish) ?? UNASKED
  if (written !== null) return settleWritten(written, resolutionOf(written))
  const answers = ledger.map(each => ({ ...each, resolution: resolutionOf(each.wish) }))
  return settleBasis(answers, isAncestor) ?? { basis: { ...NOTHING, problem }, blob: null }
}

function settleWritten(
  { commit: recorded }: BasisWish,
  resolution: BasisResolution,
): Pick<ResolvedBasis, 'basis' | 'blob'> {
  const { commit, problem } = resolution
  const found: Basis = { ...NOTHING, commit, from: 'front-matter', recorded, problem }
  if (resolution.problem !== null) return { basis: found, blob: null }
  return { basis: { ...found, path: resolution.path }, blob: resolution.blob }
}
