import type { Side } from './sides.ts'
import type { Unit } from './units/unit.ts'

/** How alike units of two sides are, as log-odds against two units that have nothing to do with each other. */
export interface Likeness {
  /** Of one unit of each side, whatever their length. */
  readonly alike: (i: number, j: number) => number
  /** Evidence by verbatim pieces and words only. */
  readonly shared: (i: number, j: number, di?: number, dj?: number) => number
  readonly kinds: (i: number, j: number) => number
}

export const P = {
  same: 2,
  para: 1.5,
  other: -5,
  nest: -1.5,
  level: 2.5,
  levelOff: -2,
  codeBase: -4,
  codeGain: 10,
  markupEq: 4,
  markupTag: 1.5,
  markupOff: -4,
  hardCap: 4,
  hardMiss: 0.5,
  soft: 0.5,
  softMiss: 0.25,
  sharedCap: 14,
  missCap: 7,
  numberWeight: 0.6,
}

/** Likeness of all pairs of units; pairs are counted through what they share, so texts without much in common cost little. */
export function likenessOf(source: Side, target: Side): Likeness {
  const width = target.units.length
  const cells = source.units.length * width
  const hard = new Float32Array(cells)
  const soft = new Float32Array(cells)
  const hardSource = collect(source, 'verbatim'),
    hardTarget = collect(target, 'verbatim')
  const softSource = collect(source, 'words'),
    softTarget = collect(target, 'words')
  const [hs, ht] = addShared(hard, width, {
    source: hardSource,
    target: hardTarget,
    sizes: [source.units.length, width],
  })
  const [, st] = addShared(soft, width, {
    source: softSource,
    target: softTarget,
    sizes: [source.units.length, width],
  })
  const wordsIn = (side: Side): number =>
    side.features.reduce((sum, f) => sum + f.words.length, 0) /
    Math.max(
      1,
      side.features.reduce((sum, f) => sum + f.length, 0),
    )
  const latin = wordsIn(target) > 0.5 * wordsIn(source)
  /** Sums over the span. */
  const shared = (i: number, j: number, di = 1, dj = 1): number => {
    let both = 0,
      words = 0,
      foreign = 0,
      missing = 0
    for (let a = i; a < i + di; a += 1) {
      missing += hs[a] ?? 0
      for (let b = j; b < j + dj; b += 1) {
        both += hard[a * width + b] ?? 0
        words += soft[a * width + b] ?? 0
      }
    }
    for (let b = j; b < j + dj; b += 1) {
      missing += ht[b] ?? 0
      foreign += st[b] ?? 0
    }
    missing -= 2 * both
    foreign = latin ? 0 : Math.max(0, foreign - words)
    return (
      Math.min(P.sharedCap, both + P.soft * words) -
      Math.min(P.missCap, P.hardMiss * Math.max(0, missing) + P.softMiss * foreign)
    )
  }
  const codeLines = [linesOf(source), linesOf(target)] as const
  const alike = (i: number, j: number): number => {
    const [a, b] = [source.units[i], target.units[j]]
    if (a === undefined || b === undefined) return -Infinity
    const kinds = kindScore(a, b)
    if (a.kind === 'markup' && b.kind === 'markup') return kinds + markupScore(source, a, target, b)
    if (a.kind === 'code' && b.kind === 'code')
      return kinds + codeScore(codeLines[0][i] ?? [], codeLines[1][j] ?? [])
    return kinds + shared(i, j)
  }
  const kinds = (i: number, j: number): number => kindScore(source.units[i]!, target.units[j]!)
  return { alike, shared, kinds }
}

function kindScore(a: Unit, b: Unit): number {
  if (a.kind === 'front-matter' || b.kind === 'front-matter')
    return a.kind === b.kind && a.nesting === b.nesting ? 8 : -50
  if (a.kind !== b.kind) return P.other + (PROSE.has(a.kind) && PROSE.has(b.kind) ? 3 : 0)
  const base = a.kind === 'paragraph' ? P.para : P.same
  const nest = a.nesting === b.nesting ? 0 : P.nest
  const level = a.kind === 'heading' ? (a.level === b.level ? P.level : P.levelOff) : 0
  return base + nest + level
}

const PROSE = new Set(['paragraph', 'list-item', 'html', 'image', 'heading'])

function markupScore(source: Side, a: Unit, target: Side, b: Unit): number {
  const [x, y] = [textOf(source, a), textOf(target, b)]
  if (x === y) return P.markupEq
  return tagOf(x) === tagOf(y) ? P.markupTag : P.markupOff
}

function textOf({ document: { text } }: Side, { range }: Unit): string {
  return text.slice(range.start, range.end).replaceAll(/\s+/g, ' ')
}

function tagOf(markup: string): string {
  return /^(?:<\/?[\w.-]*|<!--|\{[{%#]\S*\s*\w*|.{3})/.exec(markup)?.[0] ?? markup
}

function linesOf({ units }: Side): (readonly string[] | undefined)[] {
  return units.map(({ kind, segments }) =>
    kind === 'code'
      ? (segments[0]?.source ?? '')
          .split('\n')
          .map(line => line.replace(/\s*(?:\/\/|#)\s.*$/, '').trim())
          .filter(line => line !== '')
      : undefined,
  )
}

function codeScore(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return P.codeBase + P.codeGain * 0.7
  const counts = new Map<string, number>()
  for (const line of a) counts.set(line, (counts.get(line) ?? 0) + 1)
  let both = 0
  for (const line of b) {
    const n = counts.get(line) ?? 0
    if (n > 0) {
      both += 1
      counts.set(line, n - 1)
    }
  }
  return P.codeBase + (P.codeGain * 2 * both) / (a.length + b.length)
}

type Index = Map<string, Map<number, number>>

function collect({ features }: Side, what: 'verbatim' | 'words'): Index {
  const index: Index = new Map()
  features.forEach((each, i) => {
    for (const feature of each[what]) {
      const units = index.get(feature) ?? new Map<number, number>()
      units.set(i, (units.get(i) ?? 0) + 1)
      index.set(feature, units)
    }
  })
  return index
}

interface Indexes {
  readonly source: Index
  readonly target: Index
  readonly sizes: readonly [number, number]
}

/** Adds the weight of what two units share to their cell; returns the weight of all that each unit has. */
function addShared(
  cells: Float32Array,
  width: number,
  { source, target, sizes }: Indexes,
): [Float32Array, Float32Array] {
  const totals: [Float32Array, Float32Array] = [new Float32Array(sizes[0]), new Float32Array(sizes[1])]
  const all = Math.min(sizes[0], sizes[1])
  for (const [feature, a] of source) {
    const b = target.get(feature)
    const weight = weightOf(feature, Math.max(a.size, b?.size ?? 1), all)
    for (const [i, n] of a) totals[0][i] = (totals[0][i] ?? 0) + weight * n
    if (b === undefined) continue
    for (const [i, n] of a)
      for (const [j, m] of b) cells[i * width + j] = (cells[i * width + j] ?? 0) + weight * Math.min(n, m)
  }
  for (const [feature, b] of target) {
    const weight = weightOf(feature, Math.max(b.size, source.get(feature)?.size ?? 1), all)
    for (const [j, m] of b) totals[1][j] = (totals[1][j] ?? 0) + weight * m
  }
  return totals
}

/** What stands in few units tells more. */
function weightOf(feature: string, units: number, all: number): number {
  const weight = Math.min(P.hardCap, Math.log((all + 1) / units))
  return feature.startsWith('n ') ? weight * P.numberWeight : weight
}
