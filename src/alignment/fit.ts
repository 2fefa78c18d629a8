import type { Document, Segment } from '../document/types.ts'
import { samePost } from './same-post.ts'
import type { Bead, Fit } from './types.ts'

/** How well a translation fits a source, from its beads: whether it is of this post, and the shares of text with a counterpart. */
export function fitOf(source: Document, target: Document, beads: readonly Bead[]): Fit {
  const both = beads.filter(bead => bead.source.length > 0 && bead.target.length > 0)
  const covered = share(
    both.flatMap(bead => bead.source),
    source,
  )
  const used = share(
    both.flatMap(bead => bead.target),
    target,
  )
  return { confidence: samePost(source, target, beads), covered, used }
}

function share(segments: readonly Segment[], { segments: all }: Document): number {
  const whole = sizeOf(all)
  return whole === 0 ? 0 : sizeOf(segments) / whole
}

function sizeOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { source }) => sum + source.length, 0)
}
