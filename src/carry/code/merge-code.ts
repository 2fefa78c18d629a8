import { excerpt } from '../../edits/excerpt.ts'
import type { Reason } from '../../edits/types.ts'
import { fillHunks } from './fill-hunks.ts'
import { judgeThere } from './judge-there.ts'
import { placeHunks, type PlacedHunk, type Sides } from './place-hunks.ts'
import { isTranslated, readDictionary, readStock } from './read-stock.ts'
import { readUnits, type Unit } from './read-units.ts'
import { renderUnit } from './render-unit.ts'
import type { CodeCarry, CodeEdit, Filled, FoundHunk } from './types.ts'

/** Merges once what changed between two versions of a code block into a translation of the older one. */
export function mergeCode({ before, after, target, language }: CodeEdit): CodeCarry {
  const sides: Sides = {
    before: readUnits(before, language),
    after: readUnits(after, language),
    target: readUnits(target, language),
  }
  const { pairs, hunks } = placeHunks(sides)
  const dictionary = readDictionary(readStock(sides.before, partnersOf(pairs, sides.target)))
  const open = hunks.filter(({ state }) => state === 'found').map(hunk => foundHunk(hunk, sides))
  const { filled, refused } = settle(open, dictionary)
  const text = write(sides.target, filled)
  const left = hunks.flatMap(hunk => judgeHunk(hunk, { sides, filled, refused }))
  if (isSound(readUnits(text, language), expectedKeys(sides.target, filled))) return { text, left }
  return { text: target, left: [leave('cannotCarryTranslated', [sides.before, sides.after])] }
}

function partnersOf(pairs: readonly number[], target: readonly Unit[]): (Unit | undefined)[] {
  return pairs.map(partner => target[partner])
}

/** A hunk with its place in the target. */
interface OpenHunk extends FoundHunk {
  readonly hunk: PlacedHunk
}

type Settled = Filled & OpenHunk

function foundHunk(hunk: PlacedHunk, { before, after, target }: Sides): OpenHunk {
  const old = before.slice(...hunk.before)
  const stock = readStock(old, target.slice(...hunk.at))
  return { hunk, old, stock, fresh: after.slice(...hunk.after) }
}

interface Settling {
  readonly filled: ReadonlyMap<PlacedHunk, Settled>
  readonly refused: ReadonlyMap<PlacedHunk, Settled>
}

/** A hunk in which translated words would be lost is left; its words may then be missing to others, so all are filled anew. */
function settle(open: readonly OpenHunk[], dictionary: ReturnType<typeof readDictionary>): Settling {
  const refused = new Map<PlacedHunk, Settled>()
  for (;;) {
    const rest = open.filter(({ hunk }) => !refused.has(hunk))
    const filled = fillHunks(rest, dictionary).flatMap((one, i) => {
      const hunk = rest[i]?.hunk
      return hunk === undefined ? [] : [{ ...one, hunk }]
    })
    const losing = filled.filter(({ lost }) => lost.some(isTranslated))
    if (losing.length === 0) return { filled: new Map(filled.map(one => [one.hunk, one])), refused }
    for (const one of losing) refused.set(one.hunk, one)
  }
}

/** The target's lines, those of settled hunks exchanged. */
function write(target: readonly Unit[], filled: Settling['filled']): string {
  return exchange(target, filled, {
    kept: unit => unit.lines.map(({ text }) => text),
    fresh: ({ drafts }) => drafts.flatMap(renderUnit),
  }).join('\n')
}

function expectedKeys(target: readonly Unit[], filled: Settling['filled']): string[] {
  return exchange(target, filled, {
    kept: ({ key }) => [key],
    fresh: ({ drafts }) =>
      drafts.map(({ unit, whole }) => (whole === undefined || whole.kind === 'run' ? unit : whole.in).key),
  })
}

function exchange(
  target: readonly Unit[],
  filled: Settling['filled'],
  say: { kept: (unit: Unit) => string[]; fresh: (settled: Settled) => string[] },
): string[] {
  const parts: string[] = []
  let at = 0
  for (const settled of filled.values()) {
    const [start, end] = settled.hunk.at
    parts.push(...target.slice(at, start).flatMap(say.kept), ...say.fresh(settled))
    at = end
  }
  return [...parts, ...target.slice(at).flatMap(say.kept)]
}

/** True when the text reads as it was meant: the same code, and words where words were. */
function isSound(units: readonly Unit[], expected: readonly string[]): boolean {
  const [found, wanted] = [units.map(({ key }) => key), expected].map(once)
  return JSON.stringify(found) === JSON.stringify(wanted)
}

/** Units of words that come to stand beside each other are one. */
function once(keys: readonly string[]): string[] {
  return keys.filter((key, i) => key !== keys[i - 1])
}

interface Judging extends Settling {
  readonly sides: Sides
}

function judgeHunk(hunk: PlacedHunk, { sides, filled, refused }: Judging): readonly Reason[] {
  const units = [sides.before.slice(...hunk.before), sides.after.slice(...hunk.after)] as const
  const settled = filled.get(hunk)
  if (settled !== undefined) return settled.left
  if (hunk.state === 'already') return judgeThere(units, sides.target.slice(...hunk.at))
  const loses = refused.get(hunk)?.lost.find(isTranslated)
  if (loses !== undefined && !textOf(sides.after).includes(loses.text))
    return [{ code: 'cannotCarryPrune', before: loses.own }]
  return [leave(hunk.state === 'several' ? 'cannotCarrySeveral' : 'cannotCarryTranslated', units)]
}

function leave(code: string, [before, after]: readonly [readonly Unit[], readonly Unit[]]): Reason {
  return { code, ...excerpt(textOf(before), textOf(after)) }
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join('\n')
}
