import { planCarry } from '../../carry/plan-carry.ts'
import type { CarryPlan } from '../../carry/types.ts'
import { lineOf } from '../../document/position.ts'
import type { Document, Segment } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import { isOneLanguage } from '../../freshness/is-one-language.ts'
import { countUntranslated, findUntranslated } from '../../freshness/locating/find-untranslated.ts'
import type { Basis, Change } from '../../freshness/types.ts'
import type { Recording } from '../../ledger/record-facts.ts'
import type { UpdateChange, UpdateItem } from '../../report/update/update-report.ts'
import type { PlannedWrite } from '../apply-write.ts'
import type { PublishedText } from '../published-commit.ts'
import { formatOf } from '../read-markdown.ts'
import { isDocument, readVersion } from '../read-version.ts'
import type { Project } from '../types.ts'
import { decideBasis } from './decide-basis.ts'
import type { OpenTranslation } from './open-translations.ts'
import { planWrites } from './plan-writes.ts'
import { settledFacts } from './settled-facts.ts'

/** What would be done to one translation: what is told of it, and the files to write, in this order. */
export interface PlannedUpdate {
  readonly item: UpdateItem
  readonly writes: readonly PlannedWrite[]
}

export interface PlanContext {
  readonly project: Project
  /** Removed passages leave the translations too. */
  readonly prune: boolean
  /** Bases move also where nothing else is written. */
  readonly basis: boolean
}

/** What is known of a translation beside its texts. */
export interface Standing {
  readonly basis: Basis
  readonly published: PublishedText | null
  /** Without what the ledger has settled. */
  readonly changes: readonly Change[]
}

/** Plans one translation; writes nothing. What keeps its files from being written is told in the item. */
export async function planUpdate(
  open: OpenTranslation,
  standing: Standing,
  context: PlanContext,
): Promise<PlannedUpdate> {
  const { changes, published } = standing
  const plan = planCarry({ ...open, changes, prune: context.prune })
  const told = { ...blankItem(open, standing), ...carriedOf(open, changes, plan) }
  try {
    const target = readTarget(open, plan.text)
    const { leftovers, untranslated } = findLeftovers(context.project, open, { target, changes, plan })
    const isEdited = plan.text !== open.target.text
    const decision = decideBasis({ plan, isEdited, untranslated, published, isAsked: context.basis })
    const facts = decision.basis === null ? settledFacts({ open, changes, plan, target, leftovers }) : []
    const recording: Recording = { facts }
    const { writes, newBasis } = await planWrites(context.project, open, {
      text: plan.text,
      basis: decision.basis,
      recording,
    })
    const files = writes.map(({ path, before, after }) => ({ path, before, after }))
    const isRecorded = writes.some(({ place }) => place === 'ledger')
    const records = { added: isRecorded ? facts.length : 0, renewed: 0 }
    const outcome = writes.length > 0 ? 'planned' : 'none'
    const item = { ...told, outcome, untranslated, newBasis, stays: decision.stays, records, files } as const
    return { item, writes }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { item: failed(told, error), writes: [] }
  }
}

/** The same item, with why nothing, or not all, was written: of what a person can mend the reason itself. */
export function failed(item: UpdateItem, error: UserError): UpdateItem {
  const [{ code, params } = error] = error.details
  return { ...item, outcome: 'failed', problem: { code, params }, files: [] }
}

/** What is told of a translation in which nothing is to be done. */
export function blankItem(
  { pair }: Pick<OpenTranslation, 'pair'>,
  { basis }: Pick<Standing, 'basis'>,
): UpdateItem {
  const { source, target, locale } = pair
  const nothing = { changes: [], moves: [], untranslated: 0, files: [], records: { added: 0, renewed: 0 } }
  return {
    source,
    target,
    locale,
    basis,
    outcome: 'none',
    problem: null,
    newBasis: null,
    stays: null,
    ...nothing,
  }
}

function carriedOf(
  { target }: OpenTranslation,
  changes: readonly Change[],
  { outcomes, moves }: CarryPlan,
): Pick<UpdateItem, 'changes' | 'moves'> {
  const line = lineOf(target.text)
  const told = changes.map((change, i): UpdateChange => {
    const { state = 'open', reasons = [], splices = [] } = outcomes[i] ?? {}
    const lines = splices.map(({ start, end }) => [line(start), line(Math.max(start, end - 1))] as const)
    return { change, state, reasons, lines }
  })
  return { changes: told, moves }
}

/** Throws `update:unreadable` for a text that could not be cut any more: whatever is wrong, it must not be written. */
function readTarget({ pair, source, target }: OpenTranslation, text: string): Document {
  if (text === target.text) return target
  const found = readVersion(text, { ...source.options, format: formatOf(pair.target) })
  if (!isDocument(found)) throw new UserError('update:unreadable', { path: pair.target })
  return found
}

interface Result {
  readonly target: Document
  readonly changes: readonly Change[]
  readonly plan: CarryPlan
}

function findLeftovers(
  { config }: Project,
  { pair, before, after }: OpenTranslation,
  { target, changes, plan }: Result,
): { leftovers: ReadonlySet<Segment>; untranslated: number } {
  if (isOneLanguage(pair.locale, config.sourceLocale)) return { leftovers: new Set(), untranslated: 0 }
  const found = findUntranslated(before, after, target)
  const waiting = changes.filter(
    (_, i) => plan.outcomes[i]?.state === 'open' || plan.outcomes[i]?.state === 'left',
  )
  const untranslated = countUntranslated(found, [before, after], () => waiting)
  return { leftovers: new Set(found.flatMap(({ newer }) => newer)), untranslated }
}
