import { changeKey } from '../../freshness/change-key.ts'
import { groupBy } from '../../freshness/group-by.ts'
import type { Pair } from '../../freshness/types.ts'
import { record } from '../../ledger/record.ts'
import { recordFacts } from '../../ledger/record-facts.ts'
import type { LedgerRecord } from '../../ledger/types.ts'
import type { Acceptance } from '../../plan/guard/accepted.ts'
import type { PlannedAcceptance } from '../accept/accept-pair.ts'
import { openItems, type OpenItem } from '../accept/choose-items.ts'
import { type Facts, factsOf } from '../accept/facts-of.ts'
import { openAt } from '../accept/open-at.ts'
import type { OpenedTranslation } from '../accept/open-translation.ts'
import { tellItem } from '../accept/tell-items.ts'
import { findBases, type ResolvedBasis } from '../bases.ts'
import { planLedger } from '../plan-ledger.ts'
import type { Project } from '../types.ts'
import { judgeWorld } from './judge-world.ts'

export interface AcceptedBelow {
  readonly accepted: readonly Acceptance[]
  /** Bases that the keys were listed against, by target: those from before the request; other translations have their own. */
  readonly bases?: ReadonlyMap<string, ResolvedBasis>
}

/**
 * The ledgers with what was accepted below a request: a record for each segment, under the name of who accepted it and with the head that it counts for as
 * its note. The project holds the translations that it may count for; keys of segments that are not open in them mean nothing. A basis stays where it is:
 * records settle as much, and say who stands for it. Writes nothing. Throws what signing a translation off throws.
 */
export async function acceptRequest(
  project: Project,
  { accepted, bases }: AcceptedBelow,
): Promise<PlannedAcceptance[]> {
  if (accepted.length === 0) return []
  const byKey = new Map(accepted.map(each => [each.key, each]))
  const planned: PlannedAcceptance[] = []
  for (const [pair, resolved] of await meantPairs(project, byKey, bases))
    planned.push(...(await acceptIn(project, { pair, resolved }, byKey)))
  return planned
}

type ByKey = ReadonlyMap<string, Acceptance>

/** The translations that have a change with one of the keys. */
async function meantPairs(
  project: Project,
  byKey: ByKey,
  given: AcceptedBelow['bases'],
): Promise<Map<Pair, ResolvedBasis>> {
  const pairs = project.pairs.filter(({ sourceExists, targetExists }) => sourceExists && targetExists)
  const own = await findBases(project, pairs)
  const bases = new Map(
    [...own].map(([pair, basis]) => {
      const older = given?.get(pair.target)
      return [pair, older === undefined ? basis : { ...older, signOffs: basis.signOffs ?? [] }]
    }),
  )
  const statuses = await judgeWorld(project, pairs, bases)
  return new Map(
    [...bases].filter(([pair]) =>
      statuses.get(pair)?.changes?.some(change => byKey.has(changeKey(pair.target, change))),
    ),
  )
}

async function acceptIn(
  project: Project,
  { pair, resolved }: { readonly pair: Pair; readonly resolved: ResolvedBasis },
  byKey: ByKey,
): Promise<PlannedAcceptance[]> {
  const opened = await openAt(project, pair, resolved)
  const keyOf = (item: OpenItem): string =>
    item.kind === 'change' ? changeKey(pair.target, item.change) : ''
  const items = openItems(opened)
  const told = [...groupBy([...byKey.values()], ({ by, commit }) => `${by} ${commit}`).values()].flatMap(
    ([first, ...others]) => {
      if (first === undefined) return []
      const keys = new Set([first, ...others].map(({ key }) => key))
      const some = items.filter(item => keys.has(keyOf(item)))
      return { by: first.by, note: first.commit, ...factsOf(some, opened) }
    },
  )
  const write = await planLedger(project, pair, ({ own, former }) =>
    told.reduce<readonly LedgerRecord[]>(
      (records, { facts, replaced, by, note }) =>
        recordFacts({ own: records, former }, { facts, replaced, by, note }),
      own,
    ),
  )
  return write === null ? [] : [{ acceptance: acceptanceOf(opened, told, write.path), write }]
}

function acceptanceOf(
  opened: OpenedTranslation,
  told: readonly Facts[],
  ledger: string,
): PlannedAcceptance['acceptance'] {
  const gone = new Set(told.flatMap(({ replaced }) => replaced))
  const kept = opened.translation.signOffs.filter(({ id }) => !gone.has(id))
  const facts = told.flatMap(each => each.facts).map(record)
  const { source, target, locale, state, segments } = opened.statusWith([...kept, ...facts])
  const items = told.flatMap(each => each.items).map(item => tellItem(item, opened))
  return { source, target, locale, scope: 'line', items, others: [], basis: null, ledger, state, segments }
}
