import { normaliseAddress, partsOf } from '../../alignment/units/definitions.ts'
import { HOLE, type Document, type Segment } from '../../document/types.ts'
import { prefixAt } from '../blocks/prefix.ts'
import { lineEndOf } from '../line-end.ts'
import { ALREADY, carry, leave, type Part } from '../part.ts'
import type { CarryScene } from '../scene.ts'
import type { Splice } from '../types.ts'
import { makesLink } from './makes-link.ts'
import { type Neighbour, neighbourOf } from './neighbour-of.ts'

/**
 * Adds a definition of the source to the target, without its title, which is a translator's: below the one that its predecessor
 * in the source became, else above its successor, in the container of that one, else at the end, since a definition holds wherever
 * it stands. Not where it would make a link of prose.
 */
export function insertDefinition(definition: Segment, scene: CarryScene): Part {
  const { label, address } = partsOf(definition)
  const known = scene.addresses.target.get(label)
  if (known === address || known === normaliseAddress(address)) return ALREADY
  if (known !== undefined) return leave('cannotCarryTranslated', { before: known, after: address })
  if (makesLink(label, scene.target)) return leave('cannotCarryTranslated', { after: definition.source })
  const line = definition.source.replace(TITLE, '').replaceAll(/\s*\r?\n\s*/g, ' ')
  const neighbour = neighbourOf(definition, scene)
  if (neighbour === undefined) return carry([atEnd(scene.target, line)])
  const splice = beside(scene.target, neighbour, line)
  return splice === undefined ? leave('cannotCarryNeighbours') : carry([splice])
}

/** A title, which was cut out, and its quotes. */
const TITLE = new RegExp(String.raw`\s+(?:"${HOLE}"|'${HOLE}'|\(${HOLE}\))\s*$`)

/** With an empty line before it unless a definition stands there. */
function atEnd({ text, segments }: Document, line: string): Splice {
  const [end, last] = [lineEndOf(text), segments.at(-1)]
  const gap = /(?:^|\n)\s*$/.test(text) ? '' : end
  const isList = last?.kind === 'definition' && last.containers.length === 0
  return { start: text.length, end: text.length, code: `${gap}${isList ? '' : end}${line}${end}` }
}

function beside({ text }: Document, { at, start, isBelow }: Neighbour, line: string): Splice | undefined {
  const [end, prefix] = [lineEndOf(text), prefixAt(text, start)]
  if (prefix === undefined) return undefined
  return { start: at, end: at, code: isBelow ? `${end}${prefix}${line}` : `${line}${end}${prefix}` }
}
