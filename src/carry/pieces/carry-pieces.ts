import { normaliseLabel } from '../../alignment/units/definitions.ts'
import { ALREADY, carry, join, leave, NOTHING, type Part } from '../part.ts'
import type { CarryScene, Told } from '../scene.ts'
import { addAtEnd } from './add-at-end.ts'
import type { Document } from '../../document/types.ts'
import { isOtherCount, isOtherNumber } from './counts.ts'
import { exchangePiece } from './exchange-piece.ts'
import { comparePieces, type Exchange } from './exchanges.ts'
import { type Piece, piecesOf } from './piece.ts'
import { removePiece } from './remove-piece.ts'

/**
 * Carries verbatim pieces of prose: each old one that stands in the target's passage as often as it did in the source gives
 * way to the new one. Of substantive edits only addresses that changed beside words that did not.
 */
export function carryPieces(told: Told, scene: CarryScene): Part {
  const [before, after] = [piecesOf(told.before), piecesOf(told.after)]
  const { exchanged, removed, added, formatted } = comparePieces(before, after)
  const work = { target: piecesOf(told.place.segments), told, scene }
  if (told.change.label === 'substantive')
    return join(exchanged.filter(isAddressOnly).map(each => orNothing(exchange(each, work))))
  const exchanges = exchanged.map(each => ({ each, part: exchange(each, work) }))
  const others = [
    ...distinct(removed).map(piece =>
      remove(piece, removed.filter(({ id }) => id === piece.id).length, work),
    ),
    ...distinct(added).map(piece => add(piece, after, work)),
    // How a word looks is the translation's own
    ...formatted.map(() => ALREADY),
  ]
  const isWhole = [...exchanges.map(({ part }) => part), ...others].every(({ left }) => left.length === 0)
  return isWhole
    ? join([...exchanges.map(({ part }) => part), ...others])
    : join([...exchanges.map(withoutNumbers), ...others.map(withoutSplices)])
}

/** Half of a quantity would be neither what was said nor what is. */
function withoutNumbers({ each, part }: { readonly each: Exchange; readonly part: Part }): Part {
  return each.before.type === 'number' ? withoutSplices(part) : part
}

/** What is taken away or added may belong together with what is left. */
function withoutSplices(part: Part): Part {
  return part.splices.length === 0
    ? part
    : { ...part, splices: [], left: [{ code: 'cannotCarryTranslated' }] }
}

interface Work {
  /** Of the passage. */
  readonly target: readonly Piece[]
  readonly told: Told
  readonly scene: CarryScene
}

function distinct(pieces: readonly Piece[]): Piece[] {
  return [...new Map(pieces.map(piece => [piece.id, piece])).values()]
}

/** Where words changed, too, an address follows only if nothing else changed around it, or it names another version. */
function isAddressOnly({ before, after, isAlone, isMixed }: Exchange): boolean {
  if (before.type !== 'target' || after.type !== 'target' || isMixed) return false
  return isAlone || withoutDigits(before.key) === withoutDigits(after.key)
}

function withoutDigits(text: string): string {
  return text.replaceAll(/\d+/g, '0')
}

/** A translator looks at the passage anyway. */
function orNothing(part: Part): Part {
  return part.left.length > 0 ? join([]) : part
}

function exchange(each: Exchange, work: Work): Part {
  const { before, after } = each
  const { told, scene } = work
  // A label that is the text of its link changes with that text
  if (before.range === null && after.range === null)
    return before.type === 'label' && after.type === 'label'
      ? NOTHING
      : leave('cannotCarryTranslated', { before: before.text })
  const hits = hitsOf(each, work)
  if (hits.length === 0)
    return isThere(each, work) ? ALREADY : leave('cannotCarryMissing', { before: before.text })
  if (isOwnLabel(each, work)) return ALREADY
  if (each.isMixed || hits.length > each.times || (before.type === 'number' && hits.length < each.times))
    return leave('cannotCarrySeveral', { before: before.text })
  if (hits.some(hit => isOtherNumber(hit, each, told.before)))
    return leave('cannotCarryTranslated', { before: before.text })
  if (isOtherCount(each, told, scene.locale))
    return leave('cannotCarryCount', { before: before.text, after: after.text })
  const splices = hits.map(hit => exchangePiece(hit, before, after))
  return splices.includes(null)
    ? leave('cannotCarryTranslated', { before: before.text })
    : carry(splices.flatMap(some => some ?? []))
}

/** In the passage; else, where both documents have such a piece but there, wherever it stands. */
function hitsOf({ before, times }: Exchange, { target, told, scene }: Work): readonly Piece[] {
  const here = target.filter(({ id }) => id === before.id)
  const isSure = told.place.confidence >= SURE && told.place.segments.length > 0
  if (here.length > 0 && isSure) return here
  if (before.type === 'number' || before.key.length < TELLING) return isSure ? here : []
  const [then, now] = [scene.before, scene.target].map(each => scene.piecesIn(each).get(before.id) ?? [])
  return then?.length === times && now?.length === times ? now : isSure ? here : []
}

/** Beads below this are not taken for granted. */
const SURE = 0.9
/** UTF-16 units of a piece that stands for one thing only. */
const TELLING = 6

/**
 * The newer piece, or a label of the target's own that leads to the same address. Out of its place it says something only where
 * the source has it nowhere else, and had it nowhere.
 */
function isThere({ after, times }: Exchange, { target, told, scene }: Work): boolean {
  const isSure = told.place.confidence >= SURE
  if (isSure && target.some(({ id }) => id === after.id)) return true
  if (isSure && after.type === 'label' && target.some(piece => leadsTo(piece, after, scene))) return true
  const countIn = (document: Document): number => scene.piecesIn(document).get(after.id)?.length ?? 0
  const [then, now, own] = [scene.before, scene.after, scene.target].map(countIn)
  return (
    after.key.length >= TELLING && after.type !== 'number' && then === 0 && now === times && own === times
  )
}

/** A label that got another name in the source, and whose definition the target keeps under the old one. */
function isOwnLabel({ before, after }: Exchange, { scene: { addresses } }: Work): boolean {
  if (before.type !== 'label' || after.type !== 'label') return false
  const [address, own] = [addresses.after.get(label(after)), addresses.target.get(label(before))]
  return address !== undefined && address === own
}

function leadsTo(piece: Piece, after: Piece, { addresses }: CarryScene): boolean {
  const address = addresses.after.get(label(after))
  return piece.type === 'label' && address !== undefined && addresses.target.get(label(piece)) === address
}

function label({ key }: Piece): string {
  return normaliseLabel(key)
}

function remove(piece: Piece, times: number, { target, told }: Work): Part {
  const hits = target.filter(({ id }) => id === piece.id)
  if (told.place.confidence < SURE || told.place.segments.length === 0) return leave('cannotCarryUnsure')
  if (hits.length === 0) return ALREADY
  const splices = hits.length === times ? hits.map(removePiece) : [null]
  return splices.includes(null)
    ? leave('cannotCarryPrune', { before: piece.text })
    : carry(splices.flatMap(some => some ?? []))
}

function add(piece: Piece, after: readonly Piece[], { target, told }: Work): Part {
  if (told.place.confidence < SURE || told.place.segments.length === 0) return leave('cannotCarryUnsure')
  const wanted = after.filter(({ id }) => id === piece.id).length
  if (target.filter(({ id }) => id === piece.id).length >= wanted) return ALREADY
  const splices = addAtEnd(piece, told)
  return splices === null ? leave('cannotCarryNew', { after: piece.text }) : carry(splices)
}
