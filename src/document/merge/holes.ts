import { HOLE, type Range, type Segment } from '../types.ts'

/** A target that names each inner segment, and the way to put their texts in. */
export interface Holes {
  /** The target with the constructs of inner segments that it lacked at its end. */
  readonly filled: string
  /** Puts the inner segments' texts in the place of the holes, in the order of `filled`. */
  readonly fill: (text: string) => string
}

/**
 * Finds which inner segment each `HOLE` of a target stands for: the one with the same marks around it, else the
 * next in order. A hole too many is dropped.
 */
export function fillHoles(segment: Segment, target: string, fillings: readonly string[]): Holes {
  if (fillings.length === 0) return { filled: target, fill: text => text }
  const sources = sourceHoles(segment)
  const used = assign(target, sources)
  const present = new Set(used)
  const missing = sources.filter(({ index }) => !present.has(index))
  const kept = constructsOf(segment.source, sources, missing)
  const order = [...used, ...kept.flatMap(({ holes }) => holes)]
  const joint = segment.kind === 'code' || segment.kind === 'html' ? '\n' : ' '
  const filled = [target, ...kept.map(({ source }) => source)].filter(part => part !== '').join(joint)
  return { filled, fill: text => fillInOrder(text, order, fillings) }
}

interface SourceHole {
  readonly index: number
  readonly offset: number
  /** The marks of the placeholder around the hole. */
  readonly left: string
  readonly right: string
  /** The whole construct that the hole belongs to. */
  readonly construct: Range
}

function sourceHoles({ source, placeholders }: Segment): SourceHole[] {
  const holes: SourceHole[] = []
  let mark = 0
  const ranges = placeholders
    .flatMap(({ ranges }) =>
      ranges.map(range => ({ range, start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 })),
    )
    .sort((a, b) => a.range.start - b.range.start)
  for (let offset = source.indexOf(HOLE); offset >= 0; offset = source.indexOf(HOLE, offset + 1)) {
    while ((ranges[mark]?.range.end ?? Infinity) <= offset) mark++
    const around = ranges[mark]
    const inside = around !== undefined && around.range.start <= offset
    const construct = inside ? { start: around.start, end: around.end } : lineAround(source, offset)
    const left = inside ? source.slice(around.range.start, offset) : ''
    const right = inside ? source.slice(offset + 1, around.range.end) : ''
    holes.push({ index: holes.length, offset, left, right, construct })
  }
  return holes
}

function lineAround(source: string, offset: number): Range {
  const before = Math.max(source.lastIndexOf('\n', offset), source.lastIndexOf('\r', offset))
  const after = source.slice(offset).search(/[\r\n]/)
  return { start: before + 1, end: after < 0 ? source.length : offset + after }
}

/** With more holes than this they are taken in order: looking for each among all would take too long. */
const MANY = 1000

/** The source hole of each hole in the target, in order; undefined for one too many. */
function assign(target: string, sources: readonly SourceHole[]): (number | undefined)[] {
  const free = new Set(sources.map(({ index }) => index))
  const offsets = Array.from(target.matchAll(new RegExp(HOLE, 'g')), match => match.index)
  const exact = offsets.map((offset, i) => {
    const fits = (index: number) => isAround(target, offset, sources[index])
    const found = free.has(i) && fits(i) ? i : sources.length > MANY ? undefined : [...free].find(fits)
    if (found !== undefined) free.delete(found)
    return found
  })
  return exact.map(index => {
    if (index !== undefined) return index
    const [next] = free
    if (next !== undefined) free.delete(next)
    return next
  })
}

function isAround(target: string, offset: number, hole: SourceHole | undefined): boolean {
  return hole !== undefined && target.endsWith(hole.left, offset) && target.startsWith(hole.right, offset + 1)
}

interface Construct {
  readonly source: string
  readonly holes: readonly number[]
}

/** The constructs of the missing holes; one that lies inside another comes with it. */
function constructsOf(
  source: string,
  holes: readonly SourceHole[],
  missing: readonly SourceHole[],
): Construct[] {
  const ranges = missing.map(({ construct }) => construct).sort((a, b) => a.start - b.start || b.end - a.end)
  const constructs: Construct[] = []
  let end = -1
  let next = 0
  for (const range of ranges) {
    if (range.end <= end) continue
    end = range.end
    while ((holes[next]?.offset ?? Infinity) < range.start) next++
    const inside: number[] = []
    for (let i = next; (holes[i]?.offset ?? Infinity) < range.end; i++) inside.push(i)
    constructs.push({ source: source.slice(range.start, range.end), holes: inside })
  }
  return constructs
}

function fillInOrder(
  text: string,
  order: readonly (number | undefined)[],
  fillings: readonly string[],
): string {
  return text
    .split(HOLE)
    .map((part, i) => (i === 0 ? part : fillingOf(order[i - 1], fillings) + part))
    .join('')
}

function fillingOf(index: number | undefined, fillings: readonly string[]): string {
  return index === undefined ? '' : (fillings[index] ?? '')
}
