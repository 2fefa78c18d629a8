import type { Document, Segment } from '../document/types.ts'
import { isVerbatim } from '../edits/tokens/tokens.ts'
import type { Reason } from '../edits/types.ts'
import { groupBy } from '../freshness/group-by.ts'
import type { Change } from '../freshness/types.ts'
import { carryPieces } from './pieces/carry-pieces.ts'
import { comparePieces } from './pieces/exchanges.ts'
import { type Piece, piecesOf, wordsOf } from './pieces/piece.ts'
import type { CarryScene, Told } from './scene.ts'
import { applySplices } from './splice.ts'
import type { Splice } from './types.ts'

/** A mechanical edit of one text by itself, and a translation that is surely of this text; all three in Markdown, on one line or more. */
export interface WordsInput {
  readonly before: string
  readonly after: string
  readonly target: string
  /** Of the edit's judgement. */
  readonly reasons: readonly Reason[]
  /** Of the target, BCP 47; without it no number is taken to change the words beside it. */
  readonly locale: string
}

/**
 * The splices that exchange numbers, versions and addresses of a translation as they were exchanged in its source; none where they were exchanged
 * already. Null for everything that is not certain: where anything came, went or changed its place, where a piece does not stand in the translation as
 * often as in the source, where another number asks for another form of words.
 */
export function carryWords(input: WordsInput): readonly Splice[] | null {
  const [before, after] = [segmentOf(input.before), segmentOf(input.after)]
  const target = segmentOf(input.target)
  if (!isExchange(piecesOf([before]), piecesOf([after]))) return null
  const { splices, left, answered } = carryPieces(...told(input, { before, after, target }))
  if (left.length > 0 || answered === 0) return null
  const carried = segmentOf(applySplices(input.target, splices))
  return isSameWords(target, carried) && hasNumbers(carried, { before, after }) ? splices : null
}

/** Each number that came stands there as often as in the newer source: one that stood beside the older number, too, tells nothing if that one is spelled out. */
function hasNumbers(carried: Segment, { before, after }: Pick<Sides, 'before' | 'after'>): boolean {
  const { exchanged } = comparePieces(piecesOf([before]), piecesOf([after]))
  const count = (segment: Segment, wanted: string): number =>
    piecesOf([segment]).filter(({ id }) => id === wanted).length
  return exchanged.every(
    ({ after: { id, type } }) => type !== 'number' || count(carried, id) === count(after, id),
  )
}

/** The older text with some pieces exchanged is the newer one, but for its words. */
function isExchange(before: readonly Piece[], after: readonly Piece[]): boolean {
  const { exchanged, removed, added, formatted } = comparePieces(before, after)
  if (removed.length + added.length + formatted.length > 0 || exchanged.length === 0) return false
  const now = new Map(exchanged.map(each => [each.before.id, each.after.id]))
  const ids = (pieces: readonly Piece[]): string[] => pieces.filter(isVerbatim).map(({ id }) => id)
  return (
    ids(before)
      .map(id => now.get(id) ?? id)
      .join('\n') === ids(after).join('\n')
  )
}

interface Sides {
  readonly before: Segment
  readonly after: Segment
  readonly target: Segment
}

/** The change as a document of one paragraph tells it; its place is known. */
function told({ reasons, locale }: WordsInput, { before, after, target }: Sides): [Told, CarryScene] {
  const documents = { before: documentOf(before), after: documentOf(after), target: documentOf(target) }
  const change: Change = {
    kind: 'edited',
    moved: false,
    label: 'mechanical',
    reasons,
    segment: 'paragraph',
    headings: [],
    before: null,
    after: null,
  }
  const one: Told = { change, before: [before], after: [after], place: { segments: [target], confidence: 1 } }
  const none = new Map<string, string>()
  const scene: CarryScene = {
    ...documents,
    locale,
    changes: [change],
    prune: false,
    told: [one],
    definitions: () => new Map(),
    references: () => new Set(),
    addresses: { before: none, after: none, target: none },
    order: null,
    piecesIn: ({ segments }) => groupBy(piecesOf(segments), ({ id }) => id),
  }
  return [one, scene]
}

function segmentOf(text: string): Segment {
  return {
    id: 'text',
    kind: 'paragraph',
    ranges: [{ start: 0, end: text.length }],
    source: text,
    placeholders: [],
    translatable: true,
    headings: [],
    containers: [],
  }
}

function documentOf(segment: Segment): Document {
  return { text: segment.source, format: 'markdown', parser: 'satteri', segments: [segment], findings: [] }
}

/** Nothing but what was exchanged reads differently. */
function isSameWords(before: Segment, after: Segment): boolean {
  const [old, now] = [before, after].map(segment => wordsOf(piecesOf([segment])).join('\n'))
  return old === now
}
