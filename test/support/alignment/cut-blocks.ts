import type { Document, Range } from '../../../src/document/types.ts'
import { readUnits } from '../../../src/alignment/units/read-units.ts'
import type { Unit } from '../../../src/alignment/units/unit.ts'

/** Whole lines of a text that hold one block, with what follows it up to the next: definitions and empty lines. */
export interface Block {
  readonly range: Range
  /** Without the white space at its end. */
  readonly end: number
  /** Undefined for what must stay as it is: front matter, lines that several blocks share. */
  readonly unit: Unit | undefined
  /** True: it can go, or come elsewhere, and what is around it is read as before. */
  readonly isFree: boolean
  /** Definitions behind it, whole lines. */
  readonly definitions: readonly Range[]
}

/** All blocks of a text; their ranges join up to the whole of it. */
export function cutBlocks(document: Document): Block[] {
  const { text } = document
  const starts = startsOf(document)
  return starts.map(({ start, units }, at) => {
    const range = { start, end: starts[at + 1]?.start ?? text.length }
    const [unit, ...more] = units
    const next = starts[at + 1]?.units[0]
    return {
      range,
      end: range.start + text.slice(range.start, range.end).trimEnd().length,
      unit: more.length > 0 || unit?.kind === 'front-matter' ? undefined : unit,
      isFree: more.length === 0 && unit !== undefined && isFree(unit, starts[at - 1]?.units[0], next),
      definitions: definitionsIn(document, range),
    }
  })
}

interface Start {
  readonly start: number
  readonly units: Unit[]
}

/** Units whose lines are the same, or that stand in front matter, are one. */
function startsOf(document: Document): Start[] {
  const starts: Start[] = [{ start: 0, units: [] }]
  for (const unit of readUnits(document)) {
    const last = starts.at(-1)
    const start = lineOf(document.text, unit)
    const isHead = unit.kind === 'front-matter' || start <= (last?.start ?? 0)
    if (isHead) last?.units.push(unit)
    else starts.push({ start, units: [unit] })
  }
  return starts
}

/** Start of its first line; of code, of the fence above. */
function lineOf(text: string, { kind, range }: Unit): number {
  const start = text.lastIndexOf('\n', range.start - 1) + 1
  const above = text.lastIndexOf('\n', start - 2) + 1
  return kind === 'code' && /^[\s>]*(?:```|~~~)/.test(text.slice(above, start)) ? above : start
}

const NESTED_PARTS: ReadonlySet<string> = new Set(['paragraph', 'code', 'image', 'html', 'other', 'markup'])

/** At the top level, or an item that holds nothing but itself, or a row that is not the first. */
function isFree(unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (unit.kind === 'row') return before?.kind === 'row'
  if (unit.kind !== 'list-item') return unit.nesting === '' && unit.kind !== 'markup'
  if (next === undefined || next.nesting === '') return true
  return !NESTED_PARTS.has(next.kind) && next.nesting.length <= unit.nesting.length
}

function definitionsIn({ text, segments }: Document, { start, end }: Range): Range[] {
  return segments.flatMap(({ kind, ranges }) => {
    const [from, to] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0]
    if (kind !== 'definition' || from < start || to > end) return []
    const line = text.lastIndexOf('\n', from - 1) + 1
    const stop = text.indexOf('\n', to)
    return [{ start: line, end: stop === -1 ? text.length : stop }]
  })
}
