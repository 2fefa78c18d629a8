import { merge } from '../../document/merge.ts'
import type { Document, SegmentId } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import { readLike } from './read-like.ts'

/** Texts that go in together or not at all. */
export interface Wish {
  /** What they stand for; told back. */
  readonly from: readonly SegmentId[]
  /** By segment of the document. */
  readonly texts: ReadonlyMap<SegmentId, string>
}

export interface Replaced {
  /** With the segments of before, in their order. */
  readonly document: Document
  readonly placed: ReadonlySet<SegmentId>
  readonly unfit: ReadonlySet<SegmentId>
}

/**
 * Merges texts into a document, all at once where that can be, else in halves, so that one which does not fit into its place keeps
 * no other out.
 */
export function replaceTexts(document: Document, wishes: readonly Wish[]): Replaced {
  const all = attempt(document, wishes)
  const ids = wishes.flatMap(({ from }) => from)
  if (all !== undefined) return { document: all, placed: new Set(ids), unfit: new Set() }
  if (wishes.length === 1) return { document, placed: new Set(), unfit: new Set(ids) }
  const middle = Math.ceil(wishes.length / 2)
  const first = replaceTexts(document, wishes.slice(0, middle))
  const second = replaceTexts(first.document, wishes.slice(middle))
  return {
    document: second.document,
    placed: new Set([...first.placed, ...second.placed]),
    unfit: new Set([...first.unfit, ...second.unfit]),
  }
}

/** Undefined when `merge` refuses. */
function attempt(document: Document, wishes: readonly Wish[]): Document | undefined {
  if (wishes.length === 0) return document
  try {
    const text = merge(document, new Map(wishes.flatMap(({ texts }) => [...texts])))
    if (text === document.text) return document
    const again = readLike(text, document)
    return again.segments.length === document.segments.length ? again : undefined
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
