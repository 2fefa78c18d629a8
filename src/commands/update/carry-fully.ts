import { planCarry } from '../../carry/plan-carry.ts'
import type { CarryOutcome, CarryPlan } from '../../carry/types.ts'
import type { Document, SegmentId } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import type { Change } from '../../freshness/types.ts'
import { formatOf } from '../read-markdown.ts'
import { isDocument, readVersion } from '../read-version.ts'
import type { OpenTranslation } from './open-translations.ts'

/** All that was carried into a translation. */
export interface Carried {
  /** What is still to be done by the basis and the ledger, and what becomes of each. */
  readonly changes: readonly Change[]
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
  const { changes } = open.settled.comparison
  const outcomes = new Map<Change, CarryOutcome>()
  const moves = new Set<string>()
  const ordered = new Set<SegmentId>()
  let { target } = open
  for (let pass = 0; pass < PASSES; pass += 1) {
    const { text } = target
    for (const { before, changes: some } of versionsOf(open)) {
      const plan = planCarry({
        before,
        after: open.after,
        target,
        changes: some,
        prune,
        // The order of a text does not tell whether this was done before; records do
        moves: pass === 0 && open.settled.vouchers.length === 0,
        locale: open.pair.locale,
      })
      note(plan, some, outcomes)
      for (const heading of plan.moves) moves.add(heading)
      for (const id of plan.ordered) ordered.add(id)
      target = readTarget(open, target, plan.text)
    }
    if (target.text === text || isDone(outcomes)) break
  }
  const found = changes.map(change => outcomes.get(change) ?? OPEN)
  return { changes, outcomes: found, moves: [...moves], ordered, target }
}

/** More than ever were needed. */
const PASSES = 6

const OPEN: CarryOutcome = { state: 'open', reasons: [], splices: [] }

/** Nothing is left that another pass might make sure. */
function isDone(outcomes: ReadonlyMap<Change, CarryOutcome>): boolean {
  return [...outcomes.values()].every(({ state }) => state !== 'left' && state !== 'open')
}

interface Version {
  readonly before: Document
  readonly changes: readonly Change[]
}

/** The basis with the changes that it tells of, then the versions that records were made for with theirs. */
function versionsOf({ before, settled: { comparison, stories } }: OpenTranslation): Version[] {
  const versions = new Map<Document, Change[]>([[before, []]])
  for (const change of comparison.changes) {
    const version = stories.get(change)?.before ?? before
    const some = versions.get(version) ?? []
    versions.set(version, some)
    some.push(change)
  }
  return Array.from(versions, ([version, changes]) => ({ before: version, changes }))
}

/** What was carried is carried, even where the next pass sees only that it is there. */
function note(plan: CarryPlan, changes: readonly Change[], outcomes: Map<Change, CarryOutcome>): void {
  for (const [i, change] of changes.entries()) {
    const [known, found] = [outcomes.get(change), plan.outcomes[i] ?? OPEN]
    const splices = [...(known?.splices ?? []), ...found.splices]
    const isSettled = known?.state === 'carried' || known?.state === 'already'
    outcomes.set(change, { ...(isSettled ? known : found), splices })
  }
}

function readTarget({ pair, source }: OpenTranslation, target: Document, text: string): Document {
  if (text === target.text) return target
  const found = readVersion(text, { ...source.options, format: formatOf(pair.target) })
  if (!isDocument(found)) throw new UserError('update:unreadable', { path: pair.target })
  return found
}
