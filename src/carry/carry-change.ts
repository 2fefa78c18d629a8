import type { Segment } from '../document/types.ts'
import { carryCodeBlock } from './carry-code-block.ts'
import { insertBlock } from './blocks/insert-block.ts'
import { carryDecoded } from './carry-decoded.ts'
import { carryDefinitions } from './definitions/carry-definition.ts'
import { carryField } from './fields/carry-field.ts'
import { carryMarkup } from './markup/carry-markup.ts'
import { carryOrder } from './carry-order.ts'
import { join, leave, NOTHING, type Part } from './part.ts'
import { carryPieces } from './pieces/carry-pieces.ts'
import type { CarryScene, Told } from './scene.ts'
import type { CarryOutcome } from './types.ts'
import { carryUntouched } from './carry-untouched.ts'

/** What becomes of one change, by itself. */
export function carryChange(told: Told, scene: CarryScene): CarryOutcome {
  const { label, kind } = told.change
  if (label === 'cosmetic') return { state: 'idle', reasons: [], splices: [] }
  const part =
    carryShared(told, scene) ?? (kind === 'edited' ? carryEdit(told, scene) : carryPassage(told, scene))
  const { splices } = part
  if (label === 'substantive') return { state: 'open', reasons: [], splices }
  if (part.left.length > 0) return { state: 'left', reasons: part.left, splices }
  if (part.answered === 0) return { state: 'left', reasons: [{ code: 'cannotCarryTranslated' }], splices: [] }
  return { state: splices.length > 0 ? 'carried' : 'already', reasons: [], splices }
}

/** What is only read differently now needs nothing written. */
const SETTINGS: ReadonlySet<string> = new Set(['switchedOff'])

function carryEdit(told: Told, scene: CarryScene): Part {
  const [old] = told.before
  if (old === undefined) return leave('cannotCarryUnsure')
  if (told.change.reasons.every(({ code }) => SETTINGS.has(code))) return { ...NOTHING, answered: 1 }
  return join([carryText(old, told, scene), carryMarkup(told, scene), carryOrder(told, scene)])
}

function carryText(old: Segment, told: Told, scene: CarryScene): Part {
  if (old.kind === 'definition') return carryDefinitions(told, scene)
  if (old.kind === 'code' && !old.translatable) return carryCodeBlock(told, scene)
  const untouched = carryUntouched(told, scene)
  if (untouched !== undefined) return untouched
  const [own] = told.place.segments
  return own?.kind === 'front-matter' ? carryDecoded(own, told, scene) : carryPieces(told, scene)
}

/** Front-matter fields that every locale has alike; undefined for everything else. */
function carryShared({ before, after }: Told, scene: CarryScene): Part | undefined {
  const [segment] = [...after, ...before]
  if (segment?.kind !== 'front-matter' || segment.translatable || segment.field === undefined)
    return undefined
  return { ...carryField(scene, segment.field), answered: 1 }
}

/** What came or went as a whole. */
function carryPassage(told: Told, scene: CarryScene): Part {
  const [first] = [...told.after, ...told.before]
  if (first?.kind === 'definition') return carryDefinitions(told, scene)
  return told.change.kind === 'added' ? carryAdded(told, scene) : NOTHING
}

/** A block without a translator's text is copied to its place. */
function carryAdded({ after, change }: Told, scene: CarryScene): Part {
  const { state, reasons, splices } = insertBlock(scene, after)
  if (state === 'open') return change.label === 'mechanical' ? leave('cannotCarryNeighbours') : NOTHING
  return { splices, left: reasons, answered: 1 }
}
