import { UserError } from '../../errors.ts'
import { record } from '../../ledger/record.ts'
import type { BasisFact, Digest } from '../../ledger/types.ts'
import type { Acceptance, AcceptedItem } from '../../report/accept/accept-report.ts'
import type { PlannedWrite } from '../apply-write.ts'
import { planRecords } from '../plan-records.ts'
import type { Project } from '../types.ts'
import { openItems } from './choose-items.ts'
import { lastKeptLine, recordsAt, standingRecords } from './choose-records.ts'
import { factsOf } from './facts-of.ts'
import type { Chosen } from './find-pair.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { type Place, placeAt } from './place.ts'
import { itemsAt, lastOldLine, removedAt } from './items-at.ts'
import { nothingAt } from './refuse.ts'
import { tellItem, tellRecord } from './tell-items.ts'

/** What a person says of a translation. */
export interface Wish {
  readonly chosen: Chosen
  /** True: the whole section of each line. */
  readonly section: boolean
  readonly by: string | null
  readonly note?: string
}

/** What would be recorded of one translation. */
export interface PlannedAcceptance {
  readonly acceptance: Acceptance
  readonly write: PlannedWrite | null
}

/** The translation, and what is said of it. */
export interface Request {
  readonly opened: OpenedTranslation
  readonly wish: Wish
}

/**
 * Plans to sign off what is open at the places that were named, or everywhere; `basis` is recorded with it. Throws `accept:noLine`,
 * `accept:noSegment`, `accept:isFresh`, `accept:isSigned`, `accept:isCosmetic`, and what planning a ledger throws.
 */
export async function planAcceptance(
  project: Project,
  { opened, wish }: Request,
  basis: BasisFact | null,
): Promise<PlannedAcceptance> {
  const all = openItems(opened)
  const places = placesIn(wish, opened, lastOldLine(all))
  const meant = new Map(places?.map(place => [place, itemsAt(all, place, opened)]))
  const open = places === null ? all : all.filter(item => [...meant.values()].flat().includes(item))
  const { facts, replaced, items } = factsOf(open, opened)
  const empty = places?.find(place => !items.some(item => meant.get(place)?.includes(item)))
  if (empty !== undefined) throw nothingAt(opened, empty)
  const said = { ...saidBy(wish), ...(basis === null ? {} : { basis }) }
  const write = await planRecords(project, wish.chosen.pair, { facts, replaced, ...said })
  const gone = new Set(replaced)
  const kept = opened.translation.signOffs.filter(({ id }) => !gone.has(id))
  const told = items.map(item => tellItem(item, opened))
  const acceptance = acceptanceOf({ opened, wish }, told, [...kept, ...facts.map(record)])
  const others = (places ?? []).flatMap(place => removedAt(all, place)).filter(item => !open.includes(item))
  const { commit = null, path = null } = basis ?? {}
  return {
    acceptance: {
      ...acceptance,
      basis: basis === null ? null : { commit, path },
      others: others.map(item => tellItem(item, opened)),
      ledger: write?.path ?? null,
    },
    write,
  }
}

/**
 * Plans to open again what was signed off at the places that were named, or everywhere; `bases` are those that go with the whole.
 * Throws `accept:noLine`, `accept:nothingSigned`, and what planning a ledger throws.
 */
export async function planUndo(
  project: Project,
  { opened, wish }: Request,
  bases: readonly Digest[],
): Promise<PlannedAcceptance> {
  const all = standingRecords(opened)
  const places = placesIn(wish, opened, lastKeptLine(all))
  const empty = places?.find(place => recordsAt(all, place, opened).length === 0)
  if (empty !== undefined)
    throw new UserError('accept:nothingSigned', { path: empty.path, line: empty.lines[0] })
  const meant = new Set(places?.flatMap(place => recordsAt(all, place, opened)))
  const standing = all.filter(each => places === null || meant.has(each))
  const { signOffs } = opened.translation
  const whole = places === null ? [...signOffs.map(({ id }) => id), ...bases] : []
  const revoke = [...new Set([...standing.map(({ voucher }) => voucher.record.id), ...whole])]
  const write = await planRecords(project, wish.chosen.pair, { facts: [], revoke, ...saidBy(wish) })
  const records = signOffs.filter(({ id }) => !revoke.includes(id))
  const items = standing.map(each => tellRecord(each, opened)).toSorted((a, b) => lineOf(a) - lineOf(b))
  const acceptance = { ...acceptanceOf({ opened, wish }, items, records), ledger: write?.path ?? null }
  const isUnknown = places === null && bases.length > 0
  const { commit, path } = opened.basis
  const unknown = { ...acceptance, basis: { commit, path }, state: 'unknown', segments: null } as const
  return { acceptance: isUnknown ? unknown : acceptance, write }
}

function lineOf({ target }: AcceptedItem): number {
  return target?.lines[0] ?? Infinity
}

/** Null: everywhere. The source was longer once, up to the line `reach`. */
function placesIn(
  { chosen, section }: Wish,
  { ledgered: { after, target } }: OpenedTranslation,
  reach: number,
): readonly Place[] | null {
  if (chosen.places.some(({ line }) => line === null)) return null
  return chosen.places.map(({ path, line }) => {
    const file = path === chosen.pair.target ? 'target' : 'source'
    const document = file === 'target' ? target : after
    const isOlder = file === 'source' && !section
    return placeAt({ file, path, document, reach: isOlder ? reach : 0 }, line ?? 1, section)
  })
}

function saidBy({ by, note }: Wish): { readonly by?: string; readonly note?: string } {
  return { ...(by === null ? {} : { by }), ...(note === undefined ? {} : { note }) }
}

function acceptanceOf(
  { opened, wish: { chosen, section } }: Request,
  items: readonly AcceptedItem[],
  records: Parameters<OpenedTranslation['statusWith']>[0],
): Acceptance {
  const isSame = items.length === 0 && records.length === opened.translation.signOffs.length
  const { source, target, locale, state, segments } = isSame ? opened.status : opened.statusWith(records)
  const isWhole = chosen.places.some(({ line }) => line === null)
  const scope = isWhole ? 'whole' : section ? 'section' : 'line'
  return { source, target, locale, scope, items, others: [], basis: null, ledger: null, state, segments }
}
