import type { Told } from '../scene.ts'
import type { Splice } from '../types.ts'
import { locateInText } from './locate.ts'
import type { Piece } from './piece.ts'

/** What stands behind a text, whatever its words are. */
const BEHIND: ReadonlySet<string> = new Set(['comment', 'id'])

/** The splice that puts a heading's id or a comment behind the target's passage, where it ends the source's; null for all others. */
export function addAtEnd(piece: Piece, { after, place: { segments } }: Told): Splice[] | null {
  const [source, target] = [after[0], segments[0]]
  if (after.length !== 1 || segments.length !== 1 || source === undefined || target === undefined) return null
  if (!BEHIND.has(piece.type) || piece.range === null) return null
  if (source.source.slice(piece.range.end).trim() !== '') return null
  const { length } = target.source
  const place = locateInText(target, { start: length, end: length })
  return place === null ? null : [{ ...place, code: ` ${piece.text}` }]
}
