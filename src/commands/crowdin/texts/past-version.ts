import type { Document, ExtractOptions, SegmentId } from '../../../document/types.ts'
import { inlineOf } from '../../../exchange/inline/inline-of.ts'
import { wordsKey } from '../../../exchange/inline/words-key.ts'
import { once } from '../../../freshness/locating/scene.ts'
import { isDocument, readVersion } from '../../read-version.ts'
import { linkPassages } from './link-passages.ts'

/** One earlier version of a translation. */
export interface PastVersion {
  /**
   * Words and kinds of codes of the one passage that is the given one now; undefined where there is none, and where `key` stands
   * nowhere in this version, which is found out for less.
   */
  readonly keyOf: (target: SegmentId, key: string) => string | undefined
}

export interface PastText {
  readonly text: string
  readonly options: ExtractOptions
  /** The translation as it is now. */
  readonly target: Document
}

/** Reads nothing before it is asked, and each thing once. A text that does not parse has no passages. */
export function openPastVersion({ text, options, target }: PastText): PastVersion {
  const read = once(() => {
    const found = readVersion(text, options)
    if (!isDocument(found)) return null
    const keys = new Map(found.segments.map(segment => [segment.id, wordsKey(inlineOf(segment))]))
    return { document: found, keys, all: new Set(keys.values()) }
  })
  const links = once(() => {
    const version = read()
    return version === null ? new Map<SegmentId, SegmentId>() : linkPassages(version.document, target)
  })
  return {
    keyOf: (id, key) => {
      const version = read()
      if (version === null || !version.all.has(key)) return undefined
      return version.keys.get(links().get(id) ?? '')
    },
  }
}
