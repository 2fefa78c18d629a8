import type { Document } from '../document/types.ts'
import type { Story } from '../freshness/signing/types.ts'
import type { Change } from '../freshness/types.ts'

/** Changes of a source, most since the basis, some since the version that a record was made for. */
export interface Told {
  /** The basis. */
  readonly before: Document
  readonly changes: readonly Change[]
  /** Where the changes come from that are told from a record. */
  readonly stories: ReadonlyMap<Change, Story>
}

interface CarryVersion {
  readonly before: Document
  readonly changes: readonly Change[]
}

/** The basis, then the other versions from which changes are carried, each with its own; changes keep their order. */
export function carryVersions({ before, changes, stories }: Told): CarryVersion[] {
  const versions = new Map<Document, Change[]>([[before, []]])
  for (const change of changes) {
    const version = stories.get(change)?.before ?? before
    const some = versions.get(version)
    if (some === undefined) versions.set(version, [change])
    else some.push(change)
  }
  return Array.from(versions, ([version, some]) => ({ before: version, changes: some }))
}
