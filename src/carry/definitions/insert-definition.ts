import { normaliseAddress, partsOf } from '../../alignment/units/definitions.ts'
import { HOLE, type Document, type Segment } from '../../document/types.ts'
import { ALREADY, carry, leave, type Part } from '../part.ts'
import type { CarryScene } from '../scene.ts'
import { blockEnd, lineEndIn } from './lines.ts'

/**
 * Adds a definition of the source to the target, without its title, which is a translator's: below the one that its predecessor
 * in the source became, else above its successor, else at the end, since a definition holds wherever it stands.
 */
export function insertDefinition(definition: Segment, scene: CarryScene): Part {
  const { label, address } = partsOf(definition)
  const { target, addresses } = scene
  const known = addresses.target.get(label)
  if (known === address || known === normaliseAddress(address)) return ALREADY
  if (known !== undefined) return leave('cannotCarryTranslated', { before: known, after: address })
  const end = lineEndIn(target.text)
  const line = definition.source.replace(TITLE, '').replaceAll(/\s*\r?\n\s*/g, ' ')
  const neighbour = neighbourOf(definition, scene)
  if (neighbour === undefined) {
    const { length } = target.text
    const gap = /(?:^|\n)\s*$/.test(target.text) ? '' : end
    const isList = target.segments.at(-1)?.kind === 'definition'
    return carry([{ start: length, end: length, code: `${gap}${isList ? '' : end}${line}${end}` }])
  }
  const { at, isBelow } = neighbour
  return carry([{ start: at, end: at, code: isBelow ? `${end}${line}` : `${line}${end}` }])
}

/** A title, which was cut out, and its quotes. */
const TITLE = new RegExp(String.raw`\s+(?:"${HOLE}"|'${HOLE}'|\(${HOLE}\))\s*$`)

interface Neighbour {
  readonly at: number
  readonly isBelow: boolean
}

/** Where the nearest definition of its run stands in the target; those that are added with it are passed over. */
function neighbourOf(definition: Segment, scene: CarryScene): Neighbour | undefined {
  const { segments } = scene.after
  const at = segments.findIndex(({ id }) => id === definition.id)
  const [above, below] = [run(segments, at, -1), run(segments, at, 1)]
  for (const one of above) {
    const counterpart = counterpartOf(one, scene)
    if (counterpart !== undefined) return { at: blockEnd(scene.target.text, counterpart), isBelow: true }
  }
  for (const one of below) {
    const counterpart = counterpartOf(one, scene)
    const start = counterpart?.ranges[0]?.start
    if (start !== undefined && isLineStart(scene.target, start)) return { at: start, isBelow: false }
  }
  return undefined
}

/** Definitions that follow each other without anything between, from near to far. */
function run(segments: readonly Segment[], from: number, step: 1 | -1): Segment[] {
  const found: Segment[] = []
  for (let at = from + step; isOfRun(segments[at], segments[at - step]); at += step) {
    const segment = segments[at]
    if (segment?.kind === 'definition') found.push(segment)
  }
  return found
}

/** Titles are segments of their own among the definitions. */
function isOfRun(segment: Segment | undefined, near: Segment | undefined): boolean {
  if (segment === undefined || near === undefined) return false
  const isInside = (inner: Segment, outer: Segment): boolean =>
    outer.kind === 'definition' && (inner.ranges[0]?.start ?? 0) < (outer.ranges.at(-1)?.end ?? 0)
  return segment.kind === 'definition' || isInside(segment, near)
}

/** The target's definition of the same label or the same address. */
function counterpartOf(definition: Segment, { target }: CarryScene): Segment | undefined {
  const own = target.segments.filter(({ kind }) => kind === 'definition')
  const { label, address } = partsOf(definition)
  return (
    own.find(one => partsOf(one).label === label && partsOf(one).address === address) ??
    own.find(one => partsOf(one).label === label) ??
    own.find(one => partsOf(one).address === address)
  )
}

function isLineStart({ text }: Document, at: number): boolean {
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r'
}
