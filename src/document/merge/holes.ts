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
 * next in order between marks of the same kind. A hole without marks, or one too many, is dropped; where the marks
 * stand without their hole, it is put back.
 */
export function fillHoles(segment: Segment, wanted: string, fillings: readonly string[]): Holes {
  if (fillings.length === 0) return { filled: wanted, fill: text => text }
  const sources = sourceHoles(segment)
  const target = putBack(wanted, sources)
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

function sourceHoles(segment: Segment): SourceHole[] {
  const { source, placeholders } = segment
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
    const own = inside
      ? { range: around.range, start: around.start, end: around.end }
      : surroundings(segment, offset)
    const left = source.slice(own.range.start, offset)
    const right = source.slice(offset + 1, own.range.end)
    holes.push({ index: holes.length, offset, left, right, construct: { start: own.start, end: own.end } })
  }
  return holes
}

/** The title of a definition with its quotes; elsewhere the line, of which only the nearest marks must be kept. */
function surroundings(
  { kind, source }: Segment,
  offset: number,
): { range: Range; start: number; end: number } {
  const near = { start: Math.max(0, offset - 1), end: Math.min(source.length, offset + 2) }
  if (kind === 'definition') return { range: near, ...near }
  const line = lineAround(source, offset)
  const before = source.slice(line.start, offset)
  const mark = before.trimEnd().length - 1
  const start = mark < 0 || kind !== 'code' ? Math.max(line.start, near.start) : line.start + mark
  return { range: { start, end: Math.min(line.end, near.end) }, ...line }
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
  return exact.map((index, i) => {
    if (index !== undefined) return index
    const next = [...free].find(one => isBetween(target, offsets[i] ?? 0, sources[one]))
    if (next !== undefined) free.delete(next)
    return next
  })
}

/** Marks that lost their hole get it again: `![](a.png)` is the image of `![￼](a.png)`. */
function putBack(target: string, sources: readonly SourceHole[]): string {
  let text = target
  for (const { left, right } of sources.length > MANY ? [] : sources) {
    if (left.length + right.length < 3 || text.includes(left + HOLE + right)) continue
    const at = text.indexOf(left + right)
    if (at >= 0) text = text.slice(0, at + left.length) + HOLE + text.slice(at + left.length)
  }
  return text
}

function isAround(target: string, offset: number, hole: SourceHole | undefined): boolean {
  return hole !== undefined && target.endsWith(hole.left, offset) && target.startsWith(hole.right, offset + 1)
}

/** Between marks of the same kind, whatever else they say: `![` and `]`, or a pair of quotes. */
function isBetween(target: string, offset: number, hole: SourceHole | undefined): boolean {
  if (hole === undefined) return false
  const left = hole.left.endsWith('![') ? '![' : hole.left.slice(-1)
  return target.endsWith(left, offset) && target.startsWith(hole.right.slice(0, 1), offset + 1)
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
