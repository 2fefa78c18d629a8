import { tellingWords } from '../../alignment/telling-words.ts'
import { isUntranslated } from '../../alignment/untranslated.ts'
import type { Document, Segment } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'

/** Source → its segments by the words that a copy would have. */
const known = new WeakMap<Document, ReadonlyMap<string, readonly Segment[]>>()

/**
 * The segments of a source whose words a target segment still has. Nothing is aligned, and each is looked up once, so that looking
 * for copies costs little more than reading the target.
 */
export function findCopies(target: Segment, source: Document): readonly Segment[] {
  const words = tellingWords(target)
  if (words === undefined) return []
  const index = known.get(source) ?? byWords(source)
  known.set(source, index)
  const alike = index.get(words) ?? []
  const [first] = alike
  return first !== undefined && isUntranslated(first, target) ? alike : []
}

function byWords(source: Document): Map<string, Segment[]> {
  const index = new Map<string, Segment[]>()
  for (const segment of comparableSegments(source)) {
    const words = tellingWords(segment)
    const alike = words === undefined ? [] : index.get(words)
    if (alike !== undefined) alike.push(segment)
    else if (words !== undefined) index.set(words, [segment])
  }
  return index
}
