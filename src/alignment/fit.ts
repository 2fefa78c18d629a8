import type { Document, Segment } from '../document/types.ts'
import type { Bead, Fit } from './types.ts'

/**
 * How well a translation fits a source, from its beads: by the share of text that has a counterpart, and how sure that is.
 */
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
  const sure = both.reduce((sum, bead) => sum + bead.confidence * sizeOf(bead.source), 0)
  const size = both.reduce((sum, bead) => sum + sizeOf(bead.source), 0)
  return { confidence: size === 0 ? 0 : (sure / size) * Math.min(covered, used), covered, used }
}

function share(segments: readonly Segment[], { segments: all }: Document): number {
  const whole = sizeOf(all)
  return whole === 0 ? 0 : sizeOf(segments) / whole
}

function sizeOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { source }) => sum + source.length, 0)
}
