import { UserError } from '../../errors.ts'
import type { Basis } from '../../freshness/types.ts'
import { basesInForce } from '../../ledger/in-force.ts'
import { merge } from '../../ledger/merge.ts'
import type { BasisFact, Digest } from '../../ledger/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import { findLedgers } from '../ledgers.ts'
import { publishedCommit } from '../published-commit.ts'
import type { Project } from '../types.ts'
import { type PlannedAcceptance, planAcceptance, planUndo, type Wish } from './accept-pair.ts'
import { openAt } from './open-at.ts'

/**
 * Plans what a person says of one translation. One without a basis can be accepted as a whole only: then the source as it is
 * becomes its basis. Throws `accept:noBasis`, `accept:badBasis`, `accept:unpublished`, `accept:unreadableSource`, and what opening and planning throw.
 */
export async function planPair(
  project: Project,
  { wish, undo }: { readonly wish: Wish; readonly undo: boolean },
  resolved: ResolvedBasis,
): Promise<PlannedAcceptance> {
  const { pair } = wish.chosen
  if (resolved.blob === null) return planWithout(project, { wish, undo }, resolved)
  const opened = await openAt(project, pair, resolved)
  if (!undo) return planAcceptance(project, { opened, wish }, null)
  const bases = resolved.basis.from === 'ledger' ? await signedBases(project, pair) : []
  return planUndo(project, { opened, wish }, bases)
}

/** Bases that a person stands for; those that were found by content have no name beside them. */
async function signedBases(project: Project, pair: Wish['chosen']['pair']): Promise<Digest[]> {
  const ledger = (await findLedgers(project, [pair])).get(pair)
  const known = ledger === undefined ? [] : basesInForce(merge(ledger.own, ledger.former))
  return known.filter(({ by }) => by !== undefined).map(({ id }) => id)
}

async function planWithout(
  project: Project,
  { wish, undo }: { readonly wish: Wish; readonly undo: boolean },
  { basis, ...resolved }: ResolvedBasis,
): Promise<PlannedAcceptance> {
  const { pair, places } = wish.chosen
  const params = { path: pair.target, source: pair.source }
  const isWhole = places.some(({ line }) => line === null)
  if (basis.from === 'front-matter' || UNREADABLE.has(basis.problem ?? ''))
    throw new UserError('accept:badBasis', params)
  if (!isWhole || undo) throw new UserError(undo ? 'accept:undoWithoutBasis' : 'accept:noBasis', params)
  const file = project.snapshot.files.get(pair.source)
  const published =
    file === undefined ? null : await publishedCommit(project, { path: pair.source, blob: file.oid })
  if (published === null) throw new UserError('accept:unpublished', params)
  const { commit, path, blob } = published
  const now: Basis = { commit, path, from: 'ledger', recorded: commit, problem: null }
  const opened = await openAt(project, pair, { ...resolved, basis: now, blob })
  const fact: BasisFact = { kind: 'basis', commit, path, blob }
  return planAcceptance(project, { opened, wish }, fact)
}

const UNREADABLE: ReadonlySet<string> = new Set([
  'unreadable-front-matter',
  'unreadable-ledger',
  'shared-ledger',
])
