import type { Segment } from '../../document/types.ts'
import { findEmphasis } from './find-emphasis.ts'
import { isProse } from './is-prose.ts'
import { readTag } from './read-tag.ts'
import type { Atom, CodeKind } from './types.ts'

/** The codes of a segment as they stand in its text, in order and without overlap. */
export function findAtoms(segment: Segment): Atom[] {
  const atoms = segment.placeholders.flatMap(({ type, ranges }, i) => {
    const [first, last] = ranges
    if (first === undefined) return []
    if (last === undefined) return [wholeOrTag(segment.source, type, first)]
    const pair = `#${i}`
    return [
      { kind: type, ...first, role: 'open' as const, pair, binding: true },
      { kind: type, ...last, role: 'close' as const, pair, binding: true },
    ]
  })
  const known = withoutOverlap(atoms)
  if (!isProse(segment)) return known
  const emphasis = findEmphasis(segment.source, known)
  return emphasis.length === 0 ? known : withoutOverlap([...known, ...emphasis])
}

function wholeOrTag(source: string, kind: CodeKind, { start, end }: { start: number; end: number }): Atom {
  const tag = kind === 'html' ? readTag(source.slice(start, end)) : undefined
  if (tag === undefined) return { kind, start, end, role: 'whole', pair: '', binding: false }
  return { kind, start, end, role: tag.role, pair: tag.name, binding: false }
}

/** Ordered; what lies in an earlier one belongs to it. */
function withoutOverlap(atoms: readonly Atom[]): Atom[] {
  let taken = 0
  return [...atoms]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < taken || end <= start) return false
      taken = end
      return true
    })
}
