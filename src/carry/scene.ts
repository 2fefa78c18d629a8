import { matchDefinitions } from '../alignment/match-definitions.ts'
import type { Bead } from '../alignment/types.ts'
import { readAddresses, type Addresses } from '../alignment/units/definitions.ts'
import type { Document, Segment, SegmentId } from '../document/types.ts'
import { once, placeOf, type Place } from '../freshness/locating/scene.ts'
import { placingOf } from '../freshness/locating/placing.ts'
import { segmentsOfSide } from '../freshness/locating/segments-of-side.ts'
import type { Change, ChangeSide } from '../freshness/types.ts'
import { type Moves, moveSections } from './blocks/move-sections.ts'
import { type Piece, piecesOf } from './pieces/piece.ts'
import type { CarryInput } from './types.ts'

/** A change with the segments that it tells of, as their documents have them. */
export interface Told {
  readonly change: Change
  readonly before: readonly Segment[]
  readonly after: readonly Segment[]
  /** Where what stood at the basis stands in the target; looked for when it is asked for. */
  readonly place: Place
}

/** All that the changes of one translation are carried with. */
export interface CarryScene extends CarryInput {
  readonly told: readonly Told[]
  /** Beads of link definitions, by the id of the one at the basis. */
  readonly definitions: () => ReadonlyMap<SegmentId, Bead>
  /** Labels that links and images of the target name, in the form in which they are compared. */
  readonly references: () => ReadonlySet<string>
  readonly addresses: { readonly before: Addresses; readonly after: Addresses; readonly target: Addresses }
  /** What changes its place in the target; null: all that moved was moved before. */
  readonly order: Moves | null
  /** The pieces of a document by what they are compared by. */
  readonly piecesIn: (document: Document) => ReadonlyMap<string, readonly Piece[]>
}

/** Sets the scene; the basis and the target are aligned when a change asks where it stands. */
export function sceneOf(input: CarryInput): CarryScene {
  const { before, after, target } = input
  const [own, old, fresh] = [target, before, after].map(byId)
  const definitions = once(() => beadsById(matchDefinitions(before, target)))
  const told = input.changes.map((change): Told => {
    const members = segmentsAt(before, change.before)
    const place = once(() => {
      const ofSource = isDefinition(members[0]) ? definitions() : placingOf(before, target).ofSource
      const { confidence, segments } = placeOf(members, { ofSource })
      return { confidence, segments: raw(segments, own) }
    })
    return {
      change,
      before: raw(members, old),
      after: raw(segmentsAt(after, change.after), fresh),
      get place() {
        return place()
      },
    }
  })
  return {
    ...input,
    told,
    definitions,
    order: input.moves === false ? null : moveSections(input),
    references: once(() => referencesIn(target)),
    addresses: {
      before: readAddresses(before),
      after: readAddresses(after),
      target: readAddresses(target),
    },
    piecesIn,
  }
}

function isDefinition(segment: Segment | undefined): boolean {
  return segment?.kind === 'definition'
}

function beadsById(beads: readonly Bead[]): ReadonlyMap<SegmentId, Bead> {
  return new Map(beads.flatMap(bead => bead.source.map(({ id }) => [id, bead] as const)))
}

function segmentsAt(document: Document, side: ChangeSide | null): readonly Segment[] {
  return side === null || side.segments === 0 ? [] : segmentsOfSide(document, side)
}

function byId({ segments }: Document): ReadonlyMap<SegmentId, Segment> {
  return new Map(segments.map(segment => [segment.id, segment]))
}

/** Segments are compared with LF; what is written needs offsets of the text as it is. */
function raw(
  segments: readonly Segment[],
  own: ReadonlyMap<SegmentId, Segment> | undefined,
): readonly Segment[] {
  return segments.map(segment => own?.get(segment.id) ?? segment)
}

/** Labels that prose names; images by reference too, whose token has the label as its key. */
function referencesIn({ segments }: Document): ReadonlySet<string> {
  const pieces = piecesOf(segments.filter(({ kind }) => kind !== 'code' && kind !== 'definition'))
  return new Set(pieces.flatMap(({ type, key }) => (type === 'label' || type === 'image' ? [key] : [])))
}

const known = new WeakMap<Document, ReadonlyMap<string, readonly Piece[]>>()

function piecesIn(document: Document): ReadonlyMap<string, readonly Piece[]> {
  const pieces = known.get(document) ?? readPieces(document)
  known.set(document, pieces)
  return pieces
}

function readPieces({ segments }: Document): Map<string, Piece[]> {
  const all = new Map<string, Piece[]>()
  for (const piece of piecesOf(segments.filter(({ kind }) => kind !== 'code' && kind !== 'definition'))) {
    const some = all.get(piece.id)
    if (some === undefined) all.set(piece.id, [piece])
    else some.push(piece)
  }
  return all
}
