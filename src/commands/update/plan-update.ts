import { lineOf } from '../../document/position.ts'
import type { Segment } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import { isOneLanguage } from '../../freshness/is-one-language.ts'
import { countUntranslated, findUntranslated } from '../../freshness/locating/find-untranslated.ts'
import type { Pair } from '../../freshness/types.ts'
import type { UpdateChange, UpdateItem } from '../../report/update/update-report.ts'
import type { PlannedWrite } from '../apply-write.ts'
import type { PublishedText } from '../published-commit.ts'
import type { Renewal } from '../renewed-fact.ts'
import type { Project } from '../types.ts'
import { type Carried, carryFully } from './carry-fully.ts'
import { decideBasis } from './decide-basis.ts'
import type { OpenTranslation } from './open-translations.ts'
import { placeOfRemoved } from './place-of-removed.ts'
import { planWrites } from './plan-writes.ts'
import { withoutThose } from './renew-sign-offs.ts'
import { settledFacts } from './settled-facts.ts'
import { withOldLines } from './with-old-lines.ts'

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
  /** Removed passages leave the translations too. */
  readonly prune: boolean
  /** Bases move also where nothing else is written. */
  readonly basis: boolean
}

/** Plans one translation; writes nothing. What keeps its files from being written is told in the item. */
export async function planUpdate(open: OpenTranslation, context: PlanContext): Promise<PlannedUpdate> {
  let item = blankItem(open)
  try {
    const carried = carryFully(open, context.prune)
    const { leftovers, untranslated } = findLeftovers(open, carried, context)
    const changes = withOldLines(open, changesOf(open, carried), leftovers)
    item = { ...item, moves: carried.moves, changes }
    const isCurrent = open.blob === open.source.file.oid
    const decision = decideBasis({
      ...carried,
      isEdited: carried.target !== open.target,
      other: untranslated + open.settled.ignored.length,
      published: context.published.get(open.pair.source) ?? null,
      isAsked: context.basis && !isCurrent,
    })
    const facts = decision.basis === null ? settledFacts(open, carried, leftovers) : []
    const renewed = withoutThose(context.renewals.get(open.pair) ?? [], facts)
    const { writes, newBasis } = await planWrites(context.project, open, {
      text: carried.target.text,
      basis: decision.basis,
      facts: [...renewed, ...facts],
    })
    const files = writes.map(({ path, before, after }) => ({ path, before, after }))
    const isRecorded = writes.some(({ place }) => place === 'ledger')
    const records = { added: isRecorded ? facts.length : 0, renewed: renewed.length }
    const stays = isCurrent && decision.stays === 'unasked' ? null : decision.stays
    const outcome = writes.length > 0 ? 'planned' : 'none'
    item = { ...item, outcome, untranslated, newBasis, stays, records, files }
    return { item, writes }
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
export function blankItem({ pair, basis }: Pick<OpenTranslation, 'pair' | 'basis'>): UpdateItem {
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

function changesOf(open: OpenTranslation, { changes, outcomes }: Carried): UpdateChange[] {
  const line = lineOf(open.target.text)
  return changes.map((change, i) => {
    const { state = 'open', reasons = [], splices = [] } = outcomes[i] ?? {}
    const lines = splices.map(({ start, end }) => [line(start), line(Math.max(start, end - 1))] as const)
    const range =
      state === 'left' && change.after === null ? placeOfRemoved(open, change, reasons) : undefined
    if (range === undefined) return { change, state, reasons, lines }
    return { change, state, reasons, lines, stands: [line(range.start), line(range.end - 1)] as const }
  })
}

function findLeftovers(
  open: OpenTranslation,
  { changes, outcomes, target }: Carried,
  { project: { config } }: PlanContext,
): { leftovers: ReadonlySet<Segment>; untranslated: number } {
  const { pair, before, after } = open
  if (isOneLanguage(pair.locale, config.sourceLocale)) return { leftovers: new Set(), untranslated: 0 }
  const signed = signedTexts(open)
  const found = findUntranslated(before, after, target).filter(each => !signed.has(each.target.source))
  const waiting = changes.filter((_, i) => outcomes[i]?.state === 'open' || outcomes[i]?.state === 'left')
  const untranslated = countUntranslated(found, [before, after], () => waiting)
  return { leftovers: new Set(found.flatMap(({ newer }) => newer)), untranslated }
}

/** What somebody signed off may stay in the words of the source; ids are those of the target as it was. */
function signedTexts({ target, settled: { signed } }: OpenTranslation): ReadonlySet<string> {
  return new Set(target.segments.flatMap(({ id, source }) => (signed.has(id) ? [source] : [])))
}
