import type { Bead } from '../../alignment/types.ts'
import { isTranslatorNote } from '../../alignment/units/translator-note.ts'
import type { Segment, SegmentKind } from '../../document/types.ts'
import type { Placing } from '../../freshness/locating/placing.ts'

/** Beads claim this before they are written to. */
export const SURE = 0.9

/**
 * Beads beside a passage without a partner that may be its other half, and on through those that are not sure: any of them may have
 * slipped by one. A heading is no half of a paragraph, and a note of the translator none of anything.
 */
export function findTorn({ beads }: Placing): Set<Bead> {
  const torn = new Set<Bead>()
  beads.forEach((bead, at) => {
    const groups = lonelyIn(bead, [beads[at - 1], beads[at + 1]])
    if (groups.size === 0) return
    for (const step of [-1, 1])
      for (let i = at + step; ; i += step) {
        const next = beads[i]
        if (next === undefined) break
        if (membersOf(next).some(segment => groups.has(groupOf(segment)))) torn.add(next)
        if (next.confidence >= SURE) break
      }
  })
  return torn
}

type Group = 'heading' | 'prose' | 'cell' | undefined

const GROUPS: Readonly<Partial<Record<SegmentKind, Group>>> = {
  heading: 'heading',
  paragraph: 'prose',
  'list-item': 'prose',
  html: 'prose',
  other: 'prose',
  'table-cell': 'cell',
}

function groupOf({ kind }: Segment): Group {
  return GROUPS[kind]
}

function membersOf({ source, target }: Bead): readonly Segment[] {
  return [...source, ...target]
}

/** Of passages on one side only, and not cut out of a neighbour. */
function lonelyIn(bead: Bead, beside: readonly (Bead | undefined)[]): ReadonlySet<Group> {
  const { source, target } = bead
  if (source.length > 0 && target.length > 0) return new Set()
  const sideOf = (other: Bead | undefined) => (source.length > 0 ? other?.source : other?.target) ?? []
  const around = beside.flatMap(sideOf)
  const lonely = membersOf(bead).filter(
    segment =>
      segment.translatable &&
      groupOf(segment) !== undefined &&
      !isTranslatorNote(segment.source) &&
      !around.some(other => isWithin(segment, other)),
  )
  return new Set(lonely.map(groupOf))
}

function isWithin(inner: Segment, outer: Segment): boolean {
  const [start, end] = [inner.ranges[0]?.start ?? 0, inner.ranges.at(-1)?.end ?? 0]
  return (outer.ranges[0]?.start ?? 0) <= start && end <= (outer.ranges.at(-1)?.end ?? 0)
}
