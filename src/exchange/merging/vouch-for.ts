import type { Document, SegmentId } from '../../document/types.ts'
import { countUntranslated, findUntranslated } from '../../freshness/locating/find-untranslated.ts'
import { tellChanges } from '../../freshness/signing/tell-changes.ts'
import type { Settled, SignOff } from '../../freshness/signing/types.ts'
import { digestOf } from '../../ledger/digest.ts'
import { record } from '../../ledger/record.ts'
import type { SegmentFact } from '../../ledger/types.ts'
import { assessUnits, type Translation } from './assess-units.ts'
import { factsFor } from './facts-for.ts'

/** A translation as it will be. */
export interface Outlook {
  readonly translation: Translation
  /** With the new texts. */
  readonly target: Document
  /** Blob of the source as it is. */
  readonly blob: string
  /** What a translator vouches for: by segment of the source the text that the translation has, line ends LF. */
  readonly vouched: ReadonlyMap<SegmentId, string>
}

export interface Vouching {
  /** What the ledger does not say yet, and has to for the work to count. */
  readonly facts: readonly SegmentFact[]
  /** True: with these nothing is left to do in the whole translation, neither for a translator nor for the tool. */
  readonly isDone: boolean
}

/** What is to be recorded of a translator's work, and whether all of it is done. */
export function vouchFor(outlook: Outlook): Vouching {
  const { translation, target, blob, vouched } = outlook
  const { after, records } = translation
  const open = openIn(translation.settle(target, records), outlook)
  const texts = new Map([...vouched].filter(([id]) => open.has(id)))
  const facts = factsFor({ source: after, blob, texts })
  return { facts, isDone: isDone(outlook, [...records, ...facts.map(fact => record(fact))]) }
}

/** Segments that are not good by the basis and the records; without a basis all that are not on record. */
function openIn(settled: Settled, { translation, target }: Outlook): Set<SegmentId> {
  const { before, after } = translation
  if (before === null) {
    const { standings } = assessUnits({ ...translation, target })
    return new Set(standings.flatMap(({ state, segment }) => (state === 'approved' ? [] : [segment.id])))
  }
  const changes = settled.comparison.changes.filter(
    ({ label, kind }) => label !== 'cosmetic' && kind !== 'removed',
  )
  const told = tellChanges(
    changes.map(change => ({ ...change, before: null })),
    before,
    after,
  )
  return new Set(told.flatMap(each => each.after.map(({ id }) => id)))
}

function isDone(outlook: Outlook, records: readonly SignOff[]): boolean {
  const { translation, target } = outlook
  const { before, after, oneLanguage } = translation
  const settled = translation.settle(target, records)
  if (before === null) return isVouchedWhole(outlook, records)
  if (settled.comparison.changes.some(({ label, kind }) => label !== 'cosmetic' || kind === 'removed'))
    return false
  if (oneLanguage) return true
  const left = findUntranslated(before, after, target).filter(each => !settled.signed.has(each.target.id))
  return countUntranslated(left, [before, after], () => []) === 0
}

/** Without a basis: each segment is on record, and what nobody translates is that of the source, all of it, in its order. */
function isVouchedWhole({ translation, target }: Outlook, records: readonly SignOff[]): boolean {
  const { standings } = assessUnits({ ...translation, target, records })
  const plain = (document: Document) =>
    digestOf(
      document.segments
        .filter(({ translatable }) => !translatable)
        .map(({ source }) => source.replaceAll(/\r\n?/g, '\n'))
        .join('\0'),
    )
  return standings.every(({ state }) => state === 'approved') && plain(translation.after) === plain(target)
}
