import type { Segment } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import type { ChangeTarget } from '../types.ts'
import { readDefinition } from './read-definition.ts'
import { type Scene, sideAt, type Told } from './scene.ts'

/** Where a link definition stands of which a translator put the address into the text; undefined when no one link has it. */
export function locateInlined({ before, after }: Told, scene: Scene): ChangeTarget | undefined {
  const [then, now] = [addressOf(before), addressOf(after)]
  const old = then === undefined || then === now ? [] : segmentsWith(then, scene)
  const fresh = now === undefined || old.length > 0 ? [] : segmentsWith(now, scene)
  const segments = [...old, ...fresh]
  if (segments.length !== 1) return undefined
  const side = sideAt({ segments, confidence: SURE }, scene)
  return { state: old.length > 0 ? 'found' : 'already', confidence: SURE, side, below: null }
}

/** An address that stands in one place only is hardly there by chance. */
const SURE = 0.95

function addressOf(segments: readonly Segment[]): string | undefined {
  const [segment] = segments
  return segment?.kind === 'definition' ? readDefinition(segment.source)?.address : undefined
}

function segmentsWith(address: string, { target }: Scene): Segment[] {
  const written = [`(${address})`, `(${address} `, `(<${address}>`, `<${address}>`]
  return comparableSegments(target).filter(({ source }) => written.some(text => source.includes(text)))
}
