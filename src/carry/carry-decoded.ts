import { UserError } from '../errors.ts'
import type { Segment } from '../document/types.ts'
import { leave, type Part } from './part.ts'
import { carryPieces } from './pieces/carry-pieces.ts'
import { rewrite } from './rewrite.ts'
import type { CarryScene, Told } from './scene.ts'
import { applySplices } from './splice.ts'

/** Carries pieces of a translated front-matter field, whose source is decoded: it is written anew, in the quotes that it has. */
export function carryDecoded(own: Segment, told: Told, scene: CarryScene): Part {
  const decoded: Segment = { ...own, kind: 'other', ranges: [{ start: 0, end: own.source.length }] }
  const part = carryPieces({ ...told, place: { ...told.place, segments: [decoded] } }, scene)
  if (part.splices.length === 0) return part
  try {
    return { ...part, splices: rewrite(scene.target, own, applySplices(own.source, part.splices)) }
  } catch (error) {
    if (error instanceof UserError) return leave('cannotCarryUnread')
    throw error
  }
}
