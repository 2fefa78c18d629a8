import type { Document, Segment, SegmentKind } from '../document/types.ts'
import { hasWord } from '../document/words.ts'
import { definitionsOf, findDefinition } from './inline/definitions.ts'
import { inlineOf, shownOf } from './inline/inline-of.ts'
import { codesIn, readPieces } from './inline/pieces.ts'
import type { Code, Piece } from './inline/types.ts'
import type { Inline } from './types.ts'
import { withoutForbidden } from './without-forbidden.ts'

/** A segment that translators work on, as it is exchanged; it has no id yet. */
export interface SourceUnit {
  readonly segment: Segment
  readonly source: readonly Inline[]
  readonly kind: SegmentKind
  readonly notes: readonly string[]
  /** What each code stands for, in the order in which codes begin; `notes` ends with them. */
  readonly meanings: readonly string[]
}

/**
 * The segments of a source that have something to translate, in its order, with notes for translators: section and kind, what the
 * author noted, what each code stands for. The document's parser must be loaded.
 */
export function unitsOf(document: Document): SourceUnit[] {
  return document.segments.flatMap((segment): SourceUnit[] => {
    if (!segment.translatable) return []
    const { pieces } = readPieces(segment)
    if (!hasWord(wordsOf(pieces))) return []
    const { kind } = segment
    const meanings = codesIn(pieces).map(code => meaningOf(code, document))
    const notes = [...notesOf(segment), ...noteOfCodes(meanings)]
    return [{ segment, source: inlineOf(segment), kind, notes, meanings }]
  })
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : wordsOf(piece.content))).join('')
}

/** What codes stand for, by the ids that they have in the text, `1`, `2` … if they are not given; no note where there is no code. */
export function noteOfCodes(meanings: readonly string[], ids: readonly string[] = []): string[] {
  const codes = meanings.map((meaning, i) => `${ids[i] ?? i + 1} = ${meaning}`)
  return tidy([codes.join(' · ')])
}

/** Marks and the segment's own bytes, no sentences: translators of every language read them. */
function notesOf(segment: Segment): string[] {
  const { headings, kind, field, language, notes = [] } = segment
  const section = headings.length === 0 ? '' : `§ ${headings.join(' › ')} › `
  const named = [kind, field ?? language].filter(part => part !== undefined).join(' ')
  return tidy([section + named, ...notes])
}

function tidy(notes: readonly string[]): string[] {
  return notes.map(note => withoutForbidden(note).replaceAll(/\s+/g, ' ').trim()).filter(note => note !== '')
}

/** Its bytes, with `…` for words; a reference with the address that it leads to. */
function meaningOf({ kind, type, open, close, label }: Code, document: Document): string {
  if (type === 'x') return shownOf({ kind, open })
  const definition = label === undefined ? undefined : findDefinition(definitionsOf(document), label)
  return shownOf({ kind, open: `${open}…${definition === undefined ? close : `](${definition.url})`}` })
}
