import type { Document } from '../../document/types.ts'
import { compareDocuments } from '../compare.ts'
import { traceReader } from './traces.ts'
import type { Distance, SourceVersions } from './types.ts'
import { profileVersions } from './version-profile.ts'

/** Prepares the versions of a source, the newest first. They are read line by line; only those that are asked for are parsed and compared. */
export function readVersions(texts: readonly string[], cut: (text: string) => Document): SourceVersions {
  const readTraces = traceReader()
  const documents = new Map<number, Document>()
  const distances = new Map<string, Distance>()
  const document = (version: number): Document => {
    const found = documents.get(version) ?? cut(texts[version] ?? '')
    documents.set(version, found)
    return found
  }
  return {
    size: texts.length,
    profile: profileVersions(texts.map(readTraces)),
    document,
    readTraces,
    distance: (a, b) => {
      const [newer, older] = a < b ? [a, b] : [b, a]
      const key = `${newer} ${older}`
      const found = distances.get(key) ?? measure(document(older), document(newer))
      distances.set(key, found)
      return found
    },
  }
}

function measure(before: Document, after: Document): Distance {
  if (before.text === after.text) return { all: 0, work: 0, substance: 0 }
  const { cosmetic, mechanical, substantive, added, removed } = compareDocuments(before, after).counts
  const substance = substantive + added + removed
  const work = substance + mechanical
  return { all: work + cosmetic, work, substance }
}
