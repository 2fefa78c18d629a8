import type { Document, Segment } from '../../document/types.ts'
import { digestOf } from '../../ledger/digest.ts'
import { type Placing, placingOf } from '../locating/placing.ts'
import { keyOf, occurrencesOf } from './occurrences.ts'
import { relateVersions } from './relate-versions.ts'
import { targetsOf, textOf } from './target-digest.ts'
import type { Ledgered, SignOff, Voucher } from './types.ts'

/** Records by what they are worth in a translation as it stands. */
export interface Vouchers {
  readonly holding: readonly Voucher[]
  /** The target has another text now. */
  readonly ignored: readonly Voucher[]
}

/** What records are read with. */
export type Readings = Omit<Ledgered, 'comparison' | 'isOlder'>

/** Looks up what each record is about, and whether the target still has the text that it was made for. */
export function findVouchers(ledgered: Readings): Vouchers {
  const [holding, ignored]: [Voucher[], Voucher[]] = [[], []]
  for (const record of ledgered.records) {
    const found = findSegment(record, ledgered)
    if (found === undefined) continue
    const targets = placesOf({ record, ...found }, ledgered).find(
      each => digestOf(textOf(each)) === record.target,
    )
    if (targets === undefined) ignored.push({ record, ...found, targets: [] })
    else holding.push({ record, ...found, targets })
  }
  return { holding, ignored }
}

type Found = Pick<Voucher, 'version' | 'segment' | 'lost'>

function findSegment(record: SignOff, { before, after, versionOf }: Readings): Found | undefined {
  const version = versionOf(record.blob)
  const segment = version === undefined ? undefined : named(record, version)
  if (version !== undefined && segment !== undefined) return { version, segment, lost: false }
  const stand = record.kind === 'kept' ? before : after
  const alike = named(record, stand)
  return alike === undefined ? undefined : { version: stand, segment: alike, lost: true }
}

/** Target segments that stand for nothing of the source, each by itself: a copy of its words beside the translation may be kept, too. */
function looseIn({ beads }: Placing): (readonly Segment[])[] {
  return beads.filter(({ source }) => source.length === 0).flatMap(({ target }) => target.map(each => [each]))
}

/** By its name, else the only one that has the text: a heading above it may be another now. */
function named(record: SignOff, document: Document): Segment | undefined {
  const { segmentOf, alike } = occurrencesOf(document)
  const same = alike.get(record.source) ?? []
  return segmentOf.get(keyOf(record)) ?? (same.length === 1 ? same[0] : undefined)
}

/** What the target may be said to have for it: by the version of the record, and by the source now where the text is the same. */
function placesOf(
  { record, version, segment }: Found & { readonly record: SignOff },
  { after, target }: Readings,
): (readonly Segment[])[] {
  const placing = placingOf(version, target)
  const own = targetsOf(segment.id, placing)
  if (record.kind === 'kept') return [own, ...looseIn(placing)]
  const alone = looseIn(placing).filter(([only]) => isOnly(only, target))
  const heir =
    version === after ? segment : relateVersions(version, after, record.blob).heirOf.get(segment.id)
  if (heir === undefined) return [own, ...alone]
  return [own, targetsOf(heir.id, placingOf(after, target)), ...alone]
}

/** What was imported may stand where alignment looks for nothing; a text that the target has once is known all the same. */
function isOnly(segment: Segment | undefined, target: Document): boolean {
  return segment !== undefined && occurrencesOf(target).alike.get(digestOf(segment.source))?.length === 1
}
