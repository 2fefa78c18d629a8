import { UserError } from '../../errors.ts'
import type { Pair } from '../../freshness/types.ts'
import type { UpdateItem } from '../../report/update/update-report.ts'
import type { PlannedWrite } from '../apply-write.ts'
import type { PublishedText } from '../published-commit.ts'
import type { Renewal } from '../renewed-fact.ts'
import type { Project } from '../types.ts'
import type { CarriedOver } from './carry-over.ts'
import { decideBasis } from './decide-basis.ts'
import type { WantedTranslation } from './open-translations.ts'
import { planWrites } from './plan-writes.ts'
import { withoutThose } from './renew-sign-offs.ts'

/** What would be done to one translation: what is told of it, and the files to write, in this order. */
export interface PlannedUpdate {
  readonly item: UpdateItem
  readonly writes: readonly PlannedWrite[]
}

export interface PlanContext {
  readonly project: Project
  /** Where everybody finds a source as it is, by its path. */
  readonly published: ReadonlyMap<string, PublishedText | null>
  /** Facts that are to be recorded anew, whatever else is done. */
  readonly renewals: ReadonlyMap<Pair, readonly Renewal[]>
  /** Bases move also where nothing else is written. */
  readonly basis: boolean
}

/** One translation, with what is carried over into it. */
export interface CarriedTranslation {
  readonly wanted: WantedTranslation
  readonly carried: CarriedOver
  /** The target as it is; null where nothing is to be written, so that it was not read. */
  readonly text: string | null
}

/** Plans one translation; writes nothing. What keeps its files from being written is told in the item. */
export async function planUpdate(
  { wanted, carried, text }: CarriedTranslation,
  context: PlanContext,
): Promise<PlannedUpdate> {
  const { pair, source } = wanted
  const { changes, moves, untranslated } = carried
  const item = { ...blankItem(wanted), moves, changes }
  const isCurrent = wanted.blob === source.file.oid
  const published = context.published.get(pair.source) ?? null
  const isAsked = context.basis && !isCurrent
  const decision = decideBasis({ ...carried, published, isAsked })
  const facts = decision.basis === null ? (carried.facts ?? []) : []
  const renewed = withoutThose(context.renewals.get(pair) ?? [], facts)
  try {
    const { writes, newBasis } =
      text === null
        ? { writes: [], newBasis: null }
        : await planWrites(
            context.project,
            { pair, target: { text } },
            { text: carried.text ?? text, basis: decision.basis, facts: [...renewed, ...facts] },
          )
    const files = writes.map(({ path, before, after }) => ({ path, before, after }))
    const isRecorded = writes.some(({ place }) => place === 'ledger')
    const records = { added: isRecorded ? facts.length : 0, renewed: renewed.length }
    const stays = isCurrent && decision.stays === 'unasked' ? null : decision.stays
    const outcome = writes.length > 0 ? 'planned' : 'none'
    return { item: { ...item, outcome, untranslated, newBasis, stays, records, files }, writes }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { item: failed(item, error), writes: [] }
  }
}

/** The same item, with why not all of it was written: the reason that a person can mend, where there is one behind it. */
export function failed(item: UpdateItem, error: UserError): UpdateItem {
  const [{ code, params } = error] = error.details
  const nothing = { newBasis: null, records: { added: 0, renewed: 0 }, files: [] }
  return { ...item, outcome: 'failed', problem: { code, params }, ...nothing }
}

/** What is told of a translation in which nothing is to be done. */
export function blankItem({ pair, basis }: Pick<WantedTranslation, 'pair' | 'basis'>): UpdateItem {
  const { source, target, locale } = pair
  return {
    source,
    target,
    locale,
    basis,
    outcome: 'none',
    problem: null,
    changes: [],
    moves: [],
    untranslated: 0,
    newBasis: null,
    stays: null,
    records: { added: 0, renewed: 0 },
    files: [],
  }
}
