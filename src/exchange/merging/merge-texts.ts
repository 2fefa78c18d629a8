import { setField } from '../../document/front-matter/set-field.ts'
import type { Document, SegmentId } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import type { Place } from './find-places.ts'
import { type Inserted, insertBlocks, type NewBlock, type Refusal } from './insert-blocks.ts'
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
  /** Segments of the source whose text is in it, with that text as it stands there, line ends LF. */
  readonly placed: ReadonlyMap<SegmentId, string>
  readonly refused: ReadonlyMap<SegmentId, Refusal>
}

/**
 * Puts texts into a translation: in the place of what it has for their segments, else as new blocks. A place that several segments
 * share is written when all of them come, and as many as it has. All other bytes stay; what cannot be placed is left out by itself.
 */
export function mergeTexts(incoming: Incoming): Merged {
  const refused = new Map<SegmentId, Refusal>()
  const grown = grow(incoming, insertBlocks(incoming), refused)
  const replaced = replaceTexts(grown.document, wishesOf(incoming, grown, refused))
  for (const id of replaced.unfit) refused.set(id, 'unfit')
  const placed = new Map<SegmentId, string>()
  const owners = ownersIn(incoming)
  replaced.document.segments.forEach(({ source }, i) => {
    const id = grown.origins[i]?.source ?? owners.get(grown.origins[i]?.target ?? '')
    if (id !== undefined && (grown.added.has(id) || replaced.placed.has(id)))
      placed.set(id, source.replaceAll(/\r\n?/g, '\n'))
  })
  const text = addFields(replaced.document.text, incoming, { placed, refused })
  return { text, placed, refused }
}

/** A target with new blocks in it. */
interface Grown {
  readonly document: Document
  /** Where each of its segments comes from. */
  readonly origins: readonly { readonly target?: SegmentId; readonly source?: SegmentId }[]
  /** Segments of the source that are in the new blocks. */
  readonly added: ReadonlySet<SegmentId>
}

function grow({ target }: Incoming, inserted: Inserted, refused: Map<SegmentId, Refusal>): Grown {
  for (const [id, refusal] of inserted.refused) refused.set(id, refusal)
  const blocks = inserted.blocks.toSorted((a, b) => a.at - b.at)
  const document = blocks.length === 0 ? target : readLike(withBlocks(target.text, blocks), target)
  const origins = originsOf(target, blocks)
  if (document.segments.length === origins.length) return { document, origins, added: inserted.placed }
  // Each of them reads well by itself, and all together do not
  for (const id of inserted.placed) refused.set(id, 'noPlace')
  return { document: target, origins: originsOf(target, []), added: new Set() }
}

function withBlocks(text: string, blocks: readonly NewBlock[]): string {
  let grown = ''
  let from = 0
  for (const { at, code } of blocks) {
    grown += text.slice(from, at) + code
    from = at
  }
  return grown + text.slice(from)
}

function originsOf({ segments }: Document, blocks: readonly NewBlock[]): Grown['origins'] {
  let next = 0
  const origins: { target?: SegmentId; source?: SegmentId }[] = []
  for (const { at, segments: added } of blocks) {
    for (; next < segments.length && (segments[next]?.ranges[0]?.start ?? 0) < at; next++)
      origins.push({ target: segments[next]?.id ?? '' })
    for (const source of added) origins.push({ source })
  }
  return [...origins, ...segments.slice(next).map(({ id }) => ({ target: id }))]
}

/** Segments of the target by the segment of the source whose text goes there. */
function ownersIn({ texts, places }: Incoming): ReadonlyMap<SegmentId, SegmentId> {
  return new Map(
    [...texts.keys()].flatMap(id => {
      const place = places.get(id)
      const target = place?.target[place.source.indexOf(id)]
      return target === undefined ? [] : [[target, id] as const]
    }),
  )
}

/** What replaces what; a place is taken whole or not at all. */
function wishesOf(
  { texts, places }: Incoming,
  { document, origins }: Grown,
  refused: Map<SegmentId, Refusal>,
): Wish[] {
  const ids = new Map(origins.map(({ target }, i) => [target, document.segments[i]?.id ?? ''] as const))
  const wanted = new Set([...texts.keys()].flatMap(id => places.get(id) ?? []))
  return [...wanted].flatMap((place): Wish[] => {
    if (place.target.length === 0) return []
    const refusal = refusalOf(place, texts)
    if (refusal !== undefined) {
      for (const id of place.source) if (texts.has(id)) refused.set(id, refusal)
      return []
    }
    const pairs = place.target.map(
      (id, i) => [ids.get(id) ?? '', texts.get(place.source[i] ?? '') ?? ''] as const,
    )
    return [{ from: place.source, texts: new Map(pairs) }]
  })
}

function refusalOf(place: Place, texts: Incoming['texts']): Refusal | undefined {
  if (!place.isSure) return 'unsurePlace'
  if (!place.source.every(id => texts.has(id))) return 'partOfBlock'
  return place.source.length === place.target.length ? undefined : 'unsurePlace'
}

interface Results {
  readonly placed: Map<SegmentId, string>
  readonly refused: Map<SegmentId, Refusal>
}

/** Fields of the front matter that the translation does not have yet. */
function addFields(
  target: string,
  { source, texts, places }: Incoming,
  { placed, refused }: Results,
): string {
  let text = target
  for (const { id, field } of source.segments) {
    const value = texts.get(id)
    if (field === undefined || value === undefined || places.get(id)?.target.length !== 0) continue
    const written = withField(text, { field, value })
    if (written === undefined) refused.set(id, 'noPlace')
    else placed.set(id, value)
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
