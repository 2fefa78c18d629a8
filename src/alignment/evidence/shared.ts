import type { Band } from '../chain/band.ts'
import type { Side } from '../sides.ts'
import { WEIGHTS } from './weights.ts'

/** Units that follow each other on both sides: from `i` and `j`, `n` and `m` of them. */
export interface Block {
  readonly i: number
  readonly j: number
  readonly n: number
  readonly m: number
}

/** Evidence by what texts have in common verbatim, as log-odds, for one unit of each side or several. */
export interface Shared {
  readonly one: (i: number, j: number) => number
  /** What both have, whatever else they say. */
  readonly common: (i: number, j: number) => number
  readonly several: (block: Block) => number
}

/** Counts what all pairs of the band have in common; rare pieces tell more. Pairs without any cost nothing. */
export function sharedIn(source: Side, target: Side, band: Band): Shared {
  const verbatim = countShared([source, target], band, 'verbatim')
  const words = countShared([source, target], band, 'words')
  const foreign = wordsPerLetter(target) > wordsPerLetter(source) / 2 ? 0 : WEIGHTS.foreignWords
  const lack = (all: number, words: number): number =>
    Math.min(WEIGHTS.maxMissing, WEIGHTS.missing * Math.max(0, all) + foreign * Math.max(0, words))
  const have = (both: number, kept: number): number =>
    Math.min(WEIGHTS.maxShared, both + WEIGHTS.words * kept)
  const one = (i: number, j: number): number => {
    const at = band.at(i, j)
    const all = (verbatim.source[i] ?? 0) + (verbatim.target[j] ?? 0)
    const [both, kept] = [verbatim.cells[at] ?? 0, words.cells[at] ?? 0]
    return have(both, kept) - lack(all - 2 * both, (words.target[j] ?? 0) - kept)
  }
  const several = (block: Block): number => {
    const all = sumOf(verbatim.source, block.i, block.n) + sumOf(verbatim.target, block.j, block.m)
    const [both, kept] = [sumCells(verbatim.cells, block, band), sumCells(words.cells, block, band)]
    return have(both, kept) - lack(all - 2 * both, sumOf(words.target, block.j, block.m) - kept)
  }
  const common = (i: number, j: number): number =>
    Math.min(WEIGHTS.maxShared, verbatim.cells[band.at(i, j)] ?? 0)
  return { one, common, several }
}

/** In a target of another script, Latin words are those of the source. */
function wordsPerLetter({ features }: Side): number {
  const words = features.reduce((sum, each) => sum + each.words.length, 0)
  return words / features.reduce((sum, each) => sum + each.length, 1)
}

function sumCells(cells: Float32Array, { i, j, n, m }: Block, band: Band): number {
  let sum = 0
  for (let a = i; a < i + n; a += 1) for (let b = j; b < j + m; b += 1) sum += cells[band.at(a, b)] ?? 0
  return sum
}

function sumOf(totals: Float32Array, from: number, count: number): number {
  let sum = 0
  for (let at = from; at < from + count; at += 1) sum += totals[at] ?? 0
  return sum
}

/** In a text of a few blocks a piece tells as much as in one of so many. */
const FEW = 20

interface Weighed {
  /** By place in the band: weight of what the two units have in common. */
  readonly cells: Float32Array
  /** Weight of all that each unit has. */
  readonly source: Float32Array
  readonly target: Float32Array
}

/** Feature → unit → how often. */
type Index = ReadonlyMap<string, ReadonlyMap<number, number>>

function countShared(
  [source, target]: readonly [Side, Side],
  band: Band,
  what: 'verbatim' | 'words',
): Weighed {
  const [a, b] = [indexOf(source, what), indexOf(target, what)]
  const all = Math.max(FEW, Math.min(source.units.length, target.units.length))
  const weighed: Weighed = {
    cells: new Float32Array(band.size),
    source: new Float32Array(source.units.length),
    target: new Float32Array(target.units.length),
  }
  for (const feature of new Set([...a.keys(), ...b.keys()])) {
    const sides = [a.get(feature), b.get(feature)] as const
    const weight = weightOf(feature, Math.max(sides[0]?.size ?? 1, sides[1]?.size ?? 1), all)
    addFeature(weighed, sides, { weight, band })
  }
  return weighed
}

function addFeature(
  { cells, source, target }: Weighed,
  [a, b]: readonly [ReadonlyMap<number, number> | undefined, ReadonlyMap<number, number> | undefined],
  { weight, band }: { readonly weight: number; readonly band: Band },
): void {
  for (const [i, n] of a ?? []) source[i] = (source[i] ?? 0) + weight * n
  for (const [j, m] of b ?? []) target[j] = (target[j] ?? 0) + weight * m
  const columns = [...(b ?? [])]
  let first = 0
  // Units come in the order of the text, and so do the band's rows
  for (const [i, n] of a ?? []) {
    while (first < columns.length && (columns[first]?.[0] ?? 0) < band.from(i)) first += 1
    for (let k = first; k < columns.length; k += 1) {
      const [j, m] = columns[k] ?? [0, 0]
      const at = band.at(i, j)
      if (at < 0) break
      cells[at] = (cells[at] ?? 0) + weight * Math.min(n, m)
    }
  }
}

function indexOf({ features }: Side, what: 'verbatim' | 'words'): Index {
  const index = new Map<string, Map<number, number>>()
  features.forEach((each, at) => {
    for (const feature of each[what]) {
      const units = index.get(feature) ?? new Map<number, number>()
      index.set(feature, units.set(at, (units.get(at) ?? 0) + 1))
    }
  })
  return index
}

/** What stands in few units tells more. */
function weightOf(feature: string, units: number, all: number): number {
  const weight = Math.max(0, Math.min(WEIGHTS.rare, Math.log((all + 1) / units)))
  if (feature.startsWith('n ')) return weight * WEIGHTS.numbers
  return feature.startsWith('p ') ? weight * WEIGHTS.signs : weight
}
