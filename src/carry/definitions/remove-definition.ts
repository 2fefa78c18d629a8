import { normaliseLabel, partsOf } from '../../alignment/units/definitions.ts'
import type { Segment } from '../../document/types.ts'
import { ALREADY, carry, type Part } from '../part.ts'
import type { CarryScene } from '../scene.ts'
import { blockEnd } from './lines.ts'

/** Removes a definition's lines from the target; one that a link of the target still names is the target's own, and stays. */
export function removeDefinition(definition: Segment, scene: CarryScene): Part {
  const { text } = scene.target
  const own = scene
    .definitions()
    .get(definition.id)
    ?.target.find(({ kind }) => kind === 'definition')
  if (own === undefined || scene.references().has(normaliseLabel(partsOf(own).label))) return ALREADY
  if (partsOf(own).address !== partsOf(definition).address) return ALREADY
  const end = blockEnd(text, own)
  let start = own.ranges[0]?.start ?? end
  while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start -= 1
  if (start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')) return ALREADY
  const next = /^(?:\r\n|\n|\r)?/.exec(text.slice(end, end + 2))?.[0].length ?? 0
  return carry([{ start, end: end + next, code: '' }])
}
