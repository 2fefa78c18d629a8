import { UserError } from '../errors.ts'
import type { Segment } from '../document/types.ts'
import { leave, type Part } from './part.ts'
import { carryPieces } from './pieces/carry-pieces.ts'
import { rewrite } from './rewrite.ts'
import type { CarryScene, Told } from './scene.ts'
import { applySplices } from './splice.ts'
import { spliceInside } from './splice-inside.ts'

/**
 * Carries pieces of a translated front-matter field, whose source is decoded: it is written anew, in the quotes that it has; one of
 * several lines is exchanged within its lines, which stay as they are broken.
 */
export function carryDecoded(own: Segment, told: Told, scene: CarryScene): Part {
  const decoded: Segment = { ...own, kind: 'other', ranges: [{ start: 0, end: own.source.length }] }
  const part = carryPieces({ ...told, place: { ...told.place, segments: [decoded] } }, scene)
  if (part.splices.length === 0) return part
  const { start = 0, end = 0 } = own.ranges[0] ?? {}
  if (/[\r\n]/.test(scene.target.text.slice(start, end).trimEnd())) {
    const splices = spliceInside(scene.target, own, part.splices)
    return splices === undefined ? leave('cannotCarryUnread') : { ...part, splices }
  }
  try {
    return { ...part, splices: rewrite(scene.target, own, applySplices(own.source, part.splices)) }
  } catch (error) {
    if (error instanceof UserError) return leave('cannotCarryUnread')
    throw error
  }
}
