import type { Splice } from '../../carry/types.ts'
import { setField } from '../../document/front-matter/set-field.ts'
import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import type { Place } from './find-places.ts'
import { insertBlocks, type Refusal } from './insert-blocks.ts'
import { readLike } from './read-like.ts'
import { replaceTexts, type Wish } from './replace-texts.ts'

/** Texts of a translator for segments of a source, and the translation that they go into. */
export interface Incoming {
  readonly source: Document
  readonly target: Document
  readonly places: ReadonlyMap<SegmentId, Place>
  /** Segments of the target that translate something, be it gone from the source. */
  readonly owned: ReadonlySet<SegmentId>
  /** Markdown by segment of the source. */
  readonly texts: ReadonlyMap<SegmentId, string>
  /** Segments without a word: they come as they are with a block that is new. */
  readonly wordless: ReadonlySet<SegmentId>
}

export interface Merged {
  /** The target as it would be. */
  readonly text: string
  /** Segments of the source whose text stands there now. */
  readonly placed: ReadonlySet<SegmentId>
  readonly refused: ReadonlyMap<SegmentId, Refusal>
}

/**
 * Puts texts into a translation: in the place of what it has for their segments, else as new blocks. A place that several segments
 * share is written when all of them come, and as many as it has. All other bytes stay; what cannot be placed is left out by itself.
 */
export function mergeTexts(incoming: Incoming): Merged {
  const state: State = { ...incoming, placed: new Set(), refused: new Map() }
  const inserted = insertBlocks(incoming)
  for (const id of inserted.placed) state.placed.add(id)
  for (const [id, refusal] of inserted.refused) state.refused.set(id, refusal)
  const grown = splice(incoming.target, inserted.splices)
  const ids = matchIds(incoming.target, grown, inserted.splices)
  const replaced = replaceTexts(grown, wantedTexts(state, ids))
  for (const id of replaced.placed) state.placed.add(id)
  for (const id of replaced.unfit) state.refused.set(id, 'unfit')
  return { text: addFields(replaced.document, state), placed: state.placed, refused: state.refused }
}

interface State extends Incoming {
  readonly placed: Set<SegmentId>
  readonly refused: Map<SegmentId, Refusal>
}

function splice(target: Document, splices: readonly Splice[]): Document {
  if (splices.length === 0) return target
  let text = ''
  let at = 0
  for (const { start, code } of splices.toSorted((a, b) => a.start - b.start)) {
    text += target.text.slice(at, start) + code
    at = start
  }
  return readLike(text + target.text.slice(at), target)
}

/** Ids that the old segments have in the grown text: each moved by what was put in before it. */
function matchIds(old: Document, grown: Document, splices: readonly Splice[]): Map<SegmentId, Segment> {
  const byStart = new Map(grown.segments.map(segment => [startOf(segment), segment]))
  return new Map(
    old.segments.flatMap(segment => {
      const start = startOf(segment)
      const moved = splices.reduce((sum, each) => (each.start <= start ? sum + each.code.length : sum), start)
      const found = byStart.get(moved)
      return found === undefined ? [] : [[segment.id, found] as const]
    }),
  )
}

function startOf({ ranges }: Segment): number {
  return ranges[0]?.start ?? 0
}

/** What replaces what; a place is taken whole or not at all. */
function wantedTexts(state: State, ids: ReadonlyMap<SegmentId, Segment>): Wish[] {
  const places = new Set([...state.texts.keys()].flatMap(id => state.places.get(id) ?? []))
  return [...places].flatMap((place): Wish[] => {
    if (place.target.length === 0) return []
    const refusal = refusalOf(place, state)
    if (refusal !== undefined) {
      for (const id of place.source) if (state.texts.has(id)) state.refused.set(id, refusal)
      return []
    }
    const texts = place.target.flatMap((id, i): [SegmentId, string][] => {
      const [segment, text] = [ids.get(id), state.texts.get(place.source[i] ?? '')]
      return segment === undefined || text === undefined ? [] : [[segment.id, text]]
    })
    return [{ from: place.source, texts: new Map(texts) }]
  })
}

function refusalOf(place: Place, { texts }: State): Refusal | undefined {
  if (!place.isSure) return 'unsurePlace'
  if (!place.source.every(id => texts.has(id))) return 'partOfBlock'
  return place.source.length === place.target.length ? undefined : 'unsurePlace'
}

/** Fields of the front matter that the translation does not have yet. */
function addFields(target: Document, state: State): string {
  let { text } = target
  for (const { id, field } of state.source.segments) {
    const value = state.texts.get(id)
    if (field === undefined || value === undefined || state.places.get(id)?.target.length !== 0) continue
    const written = withField(text, { field, value })
    if (written === undefined) state.refused.set(id, 'noPlace')
    else state.placed.add(id)
    text = written ?? text
  }
  return text
}

function withField(
  text: string,
  wanted: { readonly field: string; readonly value: string },
): string | undefined {
  try {
    return setField(text, wanted)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
