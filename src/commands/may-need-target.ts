import { hasRunOf, wordRuns } from '../freshness/locating/word-runs.ts'
import type { Room } from './target-room.ts'
import type { Translation } from './translation.ts'

/** Bytes that are no text, or so few beside the source that they may be front matter only. Other Markdown always parses. */
export function mayBeEmpty({ source, target }: Translation, { texts }: Room): boolean {
  const [whole, own] = [texts.get(source.file.oid) ?? '', texts.get(target.oid)]
  return own === undefined || own.length < Math.max(BRIEF, whole.length / MUCH_SHORTER)
}

/** UTF-16 units that cost next to nothing to parse. */
const BRIEF = 2000
/** Chinese is about three times as short as English. */
const MUCH_SHORTER = 8

/** Most translations have no words of the source in a row, and need not be parsed to know that nothing was left. */
export function mayHaveCopies(
  { oneLanguage, source, blob, target }: Translation,
  { texts, runs }: Room,
): boolean {
  const text = texts.get(target.oid)
  if (oneLanguage || text === undefined) return false
  const others = [blob, source.file.oid].map(oid => {
    const known = runs.get(oid) ?? wordRuns(texts.get(oid) ?? '')
    runs.set(oid, known)
    return known
  })
  return hasRunOf(text, others)
}
