import { normaliseLabel, partsOf } from '../../alignment/units/definitions.ts'
import type { Segment } from '../../document/types.ts'
import { lineStart } from '../line-start.ts'
import { ALREADY, carry, leave, type Part } from '../part.ts'
import type { CarryScene } from '../scene.ts'
import { blockEnd } from './block-end.ts'

/**
 * Removes a definition's lines from the target; one that a link of the target still names is the target's own, and stays. So does
 * one behind a bullet, which would be left alone.
 */
export function removeDefinition(definition: Segment, scene: CarryScene): Part {
  const { text } = scene.target
  const own = scene
    .definitions()
    .get(definition.id)
    ?.target.find(({ kind }) => kind === 'definition')
  if (own === undefined || scene.references().has(normaliseLabel(partsOf(own).label))) return ALREADY
  if (partsOf(own).address !== partsOf(definition).address) return ALREADY
  const [first, end] = [own.ranges[0]?.start ?? 0, blockEnd(text, own)]
  const start = lineStart(text, first)
  if (!/^[ \t>]*$/.test(text.slice(start, first))) return leave('cannotCarryPrune', { before: own.source })
  const next = /^(?:\r\n|\n|\r)?/.exec(text.slice(end, end + 2))?.[0].length ?? 0
  return carry([{ start, end: end + next, code: '' }])
}
