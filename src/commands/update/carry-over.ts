import { lineOf } from '../../document/position.ts'
import type { Segment } from '../../document/types.ts'
import { countUntranslated, findUntranslated } from '../../freshness/locating/find-untranslated.ts'
import type { KeptFact, SegmentFact } from '../../ledger/types.ts'
import type { UpdateChange } from '../../report/update/update-report.ts'
import { type Carried, carryFully } from './carry-fully.ts'
import type { OpenTranslation } from './open-translations.ts'
import { placeOfRemoved } from './place-of-removed.ts'
import { settledFacts } from './settled-facts.ts'
import { withOldLines } from './with-old-lines.ts'

/** What comes of a translation when all is carried over that can be: plain data that follows from texts and records alone. */
export interface CarriedOver {
  readonly changes: readonly UpdateChange[]
  readonly moves: readonly string[]
  readonly untranslated: number
  /** The target as it will be; null: it stays as it is. */
  readonly text: string | null
  /** True: something is left for a translator. */
  readonly isWork: boolean
  /** True: something was carried, or stood there already. */
  readonly isDone: boolean
  /** What the ledger is to say where the basis stays; null: nobody asked, since it will move. */
  readonly facts: readonly (SegmentFact | KeptFact)[] | null
}

export interface CarryWish {
  /** Removed passages leave the translation too. */
  readonly prune: boolean
  /** True: source and target are of one language, and equal words say nothing. */
  readonly isOneLanguage: boolean
  /** True: the facts are asked for, be the basis to move or not. */
  readonly facts: boolean
}

/** Carries over what can be. Throws `update:unreadable` as `carryFully` does. */
export function carryOver(open: OpenTranslation, wish: CarryWish): CarriedOver {
  const carried = carryFully(open, wish.prune)
  const { leftovers, untranslated } = wish.isOneLanguage ? NOTHING_LEFT : findLeftovers(open, carried)
  const states = new Set(carried.outcomes.map(({ state }) => state))
  const isEdited = carried.target !== open.target
  const others = untranslated + open.settled.ignored.length
  const isWork = states.has('open') || states.has('left') || others > 0
  const isDone = isEdited || states.has('carried') || states.has('already')
  return {
    changes: withOldLines(open, changesOf(open, carried), leftovers),
    moves: carried.moves,
    untranslated,
    text: isEdited ? carried.target.text : null,
    isWork,
    isDone,
    facts: isWork || !isDone || wish.facts ? settledFacts(open, carried, leftovers) : null,
  }
}

interface Left {
  readonly leftovers: ReadonlySet<Segment>
  readonly untranslated: number
}

const NOTHING_LEFT: Left = { leftovers: new Set(), untranslated: 0 }

function findLeftovers(open: OpenTranslation, { changes, outcomes, target }: Carried): Left {
  const { before, after } = open
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
