import type { Segment } from '../../document/types.ts'
import { ALREADY, join, leave, NOTHING, type Part } from '../part.ts'
import type { CarryScene, Told } from '../scene.ts'
import { isNestedAsNow } from '../carry-order.ts'
import { exchangeLines, sameLines } from './exchange-lines.ts'
import { fencesOf, gapsOf } from './gaps.ts'

/**
 * Carries markup that stands in no segment (heading marks, tags of the site generator, rules, HTML on lines of its own): lines that
 * changed above a segment, before or behind it on its line, or below the last one, are exchanged where the target has the old ones
 * in the same place.
 */
export function carryMarkup(told: Told, scene: CarryScene): Part {
  const [old, fresh] = [told.before[0], told.after[0]]
  if (old === undefined || fresh === undefined) return NOTHING
  const [then, now] = [gapsOf(scene.before, old), gapsOf(scene.after, fresh)]
  const count = Math.max(then.length, now.length)
  const changed = Array.from({ length: count }, (_, at) => at).filter(
    at => !sameLines(then[at] ?? [], now[at] ?? []),
  )
  if (changed.length === 0 && !isTold(told)) return NOTHING
  if (changed.length === 0) return isNestedAsNow(told) ? ALREADY : withoutLines([old, fresh], scene)
  const [own] = told.place.segments
  if (own === undefined) return leave('cannotCarryAbsent')
  if (told.place.confidence < SURE) return leave('cannotCarryUnsure')
  const here = gapsOf(scene.target, own)
  const end = /\r\n|\n|\r/.exec(scene.target.text)?.[0] ?? '\n'
  return join(changed.map(at => exchangeLines([then[at] ?? [], now[at] ?? []], here[at] ?? [], end)))
}

const SURE = 0.9
const MARKUP: ReadonlySet<string> = new Set(['markupChanged', 'headingLevel'])

function isTold({ change }: Told): boolean {
  return change.reasons.some(({ code }) => MARKUP.has(code))
}

/** The marks of a fence, which are each text's own; else something that changed elsewhere, for which nothing here stands. */
function withoutLines([old, fresh]: readonly [Segment, Segment], { before, after }: CarryScene): Part {
  return fencesOf(before, old) === fencesOf(after, fresh) ? leave('cannotCarryNeighbours') : ALREADY
}
