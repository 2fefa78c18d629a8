import { planCarry } from '../../carry/plan-carry.ts'
import type { CarryOutcome, CarryPlan, Splice } from '../../carry/types.ts'
import type { Document, SegmentId } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import type { Change } from '../../freshness/types.ts'
import { formatOf } from '../read-markdown.ts'
import { isDocument, readVersion } from '../read-version.ts'
import { carryVersions } from '../carry-versions.ts'
import type { OpenTranslation } from './open-translations.ts'
import { traceSplices } from './trace-splices.ts'

/** All that was carried into a translation. */
export interface Carried {
  /** What is still to be done by the basis and the ledger, and what becomes of each. */
  readonly changes: readonly Change[]
  /** Splices are of the target as it was; those of what was moved before are left out. */
  readonly outcomes: readonly CarryOutcome[]
  readonly moves: readonly string[]
  /** Segments of the newer source whose order the target has by these moves. */
  readonly ordered: ReadonlySet<SegmentId>
  /** The target as it will be. */
  readonly target: Document
}

/**
 * Carries over all that can be: what one pass carried may make sure where more belongs, so it is done again until nothing comes of it,
 * and a second run has nothing left to do. Changes since the version that a record was made for are carried from that
 * version. Throws `update:unreadable` for a text that could not be cut any more: whatever is wrong, it must not be written.
 */
export function carryFully(open: OpenTranslation, prune: boolean): Carried {
  const { settled, before, after, pair } = open
  const { changes } = settled.comparison
  const log: Log = { outcomes: new Map(), moves: new Set(), ordered: new Set(), passes: [], isMoved: false }
  let { target } = open
  for (let pass = 0; pass < PASSES; pass += 1) {
    const { text } = target
    for (const version of carryVersions({ before, changes, stories: settled.stories })) {
      // The order of a text does not tell whether this was done before; records do
      const moves = pass === 0 && settled.vouchers.length === 0
      const plan = planCarry({ ...version, after, target, prune, moves, locale: pair.locale })
      note(plan, version.changes, log)
      target = readTarget(open, target, plan.text)
    }
    if (target.text === text || isDone(log.outcomes)) break
  }
  const outcomes = changes.map(change => log.outcomes.get(change) ?? OPEN)
  return { changes, outcomes, moves: [...log.moves], ordered: log.ordered, target }
}

/** Each pass makes sure what stands beside something that the one before carried; more than two are rare. */
const PASSES = 6

const OPEN: CarryOutcome = { state: 'open', reasons: [], splices: [] }

/** Nothing is left that another pass might make sure. */
function isDone(outcomes: ReadonlyMap<Change, CarryOutcome>): boolean {
  return [...outcomes.values()].every(({ state }) => state !== 'left' && state !== 'open')
}

/** What the plans so far came to. */
interface Log {
  readonly outcomes: Map<Change, CarryOutcome>
  readonly moves: Set<string>
  readonly ordered: Set<SegmentId>
  /** Splices of each plan, in the text that it was made for. */
  readonly passes: (readonly Splice[])[]
  /** Offsets cannot be traced back any more. */
  isMoved: boolean
}

/** What was carried is carried, even where the next pass sees only that it is there. */
function note(plan: CarryPlan, changes: readonly Change[], log: Log): void {
  for (const [i, change] of changes.entries()) {
    const [known, found] = [log.outcomes.get(change) ?? OPEN, plan.outcomes[i] ?? OPEN]
    const own = log.isMoved ? [] : traceSplices(log.passes, found.splices)
    const isSettled = known.state === 'carried' || known.state === 'already'
    const isCarried = found.state === 'already' && known.splices.length > 0
    const state = isSettled ? known.state : isCarried ? 'carried' : found.state
    const reasons = isSettled ? known.reasons : found.reasons
    log.outcomes.set(change, { state, reasons, splices: [...known.splices, ...own] })
  }
  for (const heading of plan.moves) log.moves.add(heading)
  for (const id of plan.ordered) log.ordered.add(id)
  log.passes.push(plan.outcomes.flatMap(({ splices }) => splices))
  log.isMoved ||= plan.ordered.length > 0 || plan.moves.length > 0
}

function readTarget({ pair, source }: OpenTranslation, target: Document, text: string): Document {
  if (text === target.text) return target
  const found = readVersion(text, { ...source.options, format: formatOf(pair.target) })
  if (!isDocument(found)) throw new UserError('update:unreadable', { path: pair.target })
  return found
}
