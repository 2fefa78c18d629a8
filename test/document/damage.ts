import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { HOLE, type Document, type Segment } from '../../src/document/types.ts'
import { UserError } from '../../src/errors.ts'

/**
 * What a target did to the other segments of a document: nothing when it was refused. A target without words may
 * leave no segment behind; one that has texts of its own (an attribute in HTML, a comment in code) may bring some.
 */
export function damageOf(document: Document, segment: Segment, target: string): string | undefined {
  const { text, segments, options = {} } = document
  const merged = mergeOrRefuse(document, segment, target)
  if (merged === undefined) return undefined
  const [start, end] = spanOf(segment)
  if (!merged.startsWith(text.slice(0, start)) || !merged.endsWith(text.slice(end))) return 'bytes outside'
  const shift = merged.length - text.length
  const others = (all: readonly Segment[], by: number) =>
    all
      .filter(one => {
        const [from, to] = spanOf(one)
        // A parent whose inner text at its end is gone ends where that began.
        return (target === '' ? to < start : to <= start) || from >= end + by
      })
      .map(facts)
  const before = others(segments, 0).join('\n')
  const after = others(extract(merged, options).segments, shift).join('\n')
  return before === after ? undefined : `${before} became ${after}`
}

function mergeOrRefuse(document: Document, segment: Segment, target: string): string | undefined {
  try {
    return merge(document, new Map([[segment.id, target]]))
  } catch (error) {
    if (error instanceof UserError && error.code === 'document:unfitTarget') return undefined
    throw error
  }
}

function spanOf({ ranges }: Segment): [number, number] {
  return [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0]
}

function facts({ kind, source, translatable }: Segment): string {
  return `${translatable ? '' : '!'}${kind}: ${source.replaceAll(HOLE, '')}`
}
