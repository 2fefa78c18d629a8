import { normaliseLabel } from '../../alignment/units/definitions.ts'
import type { Document } from '../../document/types.ts'
import type { CarryScene } from '../scene.ts'

/**
 * True when a definition of this label would make a link of brackets in the target's prose that are none now and were not in the
 * source either: `a[0]`. Those that name it behind a text, `[text][label]`, wait for it where the source has as many of them.
 */
export function makesLinks(label: string, { before, after, target }: CarryScene): boolean {
  const [old, fresh, own] = [before, after, target].map(document => countBrackets(document, label))
  if (old === undefined || fresh === undefined || own === undefined) return false
  return own.bare > old.bare || own.behind > Math.max(old.behind, fresh.behind)
}

interface Brackets {
  readonly bare: number
  readonly behind: number
}

/** Code, and what a link has in its own brackets already, cannot become one. */
function countBrackets({ segments }: Document, label: string): Brackets {
  let [bare, behind] = [0, 0]
  for (const { kind, source, placeholders } of segments) {
    if (kind === 'code' || kind === 'definition' || kind === 'front-matter') continue
    const taken = placeholders.flatMap(({ ranges }) => ranges)
    for (const match of source.matchAll(BRACKETS)) {
      const end = match.index + match[0].length
      const isTaken = taken.some(range => range.start < end && match.index < range.end)
      if (isTaken || normaliseLabel(match[1] ?? '') !== label) continue
      if (source[match.index - 1] === ']') behind += 1
      else bare += 1
    }
  }
  return { bare, behind }
}

const BRACKETS = /(?<!\\)\[((?:\\.|[^[\]\\])+)\]/g
