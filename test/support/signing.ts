import { extract } from '../../src/document/extract.ts'
import type { Document } from '../../src/document/types.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { keepFacts, signFacts } from '../../src/freshness/signing/sign-facts.ts'
import { subtractRecords } from '../../src/freshness/signing/subtract-records.ts'
import type { Settled, SignOff } from '../../src/freshness/signing/types.ts'
import { digestOf } from '../../src/ledger/digest.ts'
import { record } from '../../src/ledger/record.ts'

/** A version of a source: its text is its blob. */
interface Version {
  readonly document: Document
  readonly blob: string
}

/** Cuts a version; its blob follows from the text. The parser must have been loaded. */
function versionOf(text: string): Version {
  return { document: extract(text), blob: digestOf(text).padEnd(40, '0') }
}

/** The record that a translation is good for those segments of a source that have a piece in their text. */
export function signed(source: string, target: string, piece: string): SignOff[] {
  return factsOf(source, target, piece).sign.map(record)
}

/** The record that a translation keeps what it has for those segments of an older source. */
export function kept(source: string, target: string, piece: string): SignOff[] {
  return factsOf(source, target, piece).keep.map(record)
}

function factsOf(source: string, target: string, piece: string) {
  const { document, blob } = versionOf(source)
  const segments = document.segments.filter(segment => segment.source.includes(piece))
  const signature = { source: document, blob, target: extract(target), segments }
  return { sign: signFacts(signature), keep: keepFacts(signature) }
}

interface Story {
  /** Texts of the source: at the basis, between, and now. */
  readonly versions: readonly string[]
  readonly target: string
  readonly records: readonly SignOff[]
  /** Texts that are gone. */
  readonly gone?: readonly string[]
  /** Texts that come before the basis; without it nobody looked. */
  readonly older?: readonly string[]
}

/** What is left between a translation and its source, as `subtractRecords` says. */
export function settle({ versions, target, records, gone = [], older }: Story): Settled {
  const known = new Map<string, Document>()
  for (const text of versions.filter(each => !gone.includes(each))) {
    const { blob, document } = versionOf(text)
    if (!known.has(blob)) known.set(blob, document)
  }
  const documentOf = (text: string | undefined): Document =>
    known.get(versionOf(text ?? '').blob) ?? extract(text ?? '')
  const [before, after] = [documentOf(versions[0]), documentOf(versions.at(-1))]
  const blobs = older?.map(text => versionOf(text).blob)
  return subtractRecords({
    before,
    after,
    target: extract(target),
    comparison: compareDocuments(before, after),
    records,
    versionOf: blob => known.get(blob),
    isOlder: blobs === undefined ? undefined : blob => blobs.includes(blob),
  })
}
