import { excerpt } from '../../edits/excerpt.ts'
import type { Reason } from '../../edits/types.ts'
import { fillHunks } from './fill-hunks.ts'
import { isUnsure } from './is-unsure.ts'
import { judgeNew } from './judge-new.ts'
import { judgeThere } from './judge-there.ts'
import { placeHunks, type PlacedHunk, type Sides } from './place-hunks.ts'
import { isTranslated, readStock } from './read-stock.ts'
import { readVocabulary, type Vocabulary } from './read-vocabulary.ts'
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
  const vocabulary = readVocabulary(readStock(sides.before, partnersOf(pairs, sides.target)))
  const open = hunks.filter(({ state }) => state === 'found').map(hunk => foundHunk(hunk, sides))
  const { filled, refused } = settle(open, { sides, vocabulary })
  const text = write(sides.target, filled)
  const left = hunks.flatMap(hunk => judgeHunk(hunk, { sides, vocabulary, filled, refused }))
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

interface Known {
  readonly sides: Sides
  readonly vocabulary: Vocabulary
}

/**
 * A hunk in which translated words would be lost, or go where nobody knows that they belong, is left; its words may then be missing to
 * others, so all are filled anew.
 */
function settle(open: readonly OpenHunk[], known: Known): Settling {
  const refused = new Map<PlacedHunk, Settled>()
  for (;;) {
    const rest = open.filter(({ hunk }) => !refused.has(hunk))
    const filled = fillHunks(rest, known.vocabulary).flatMap((one, i) => {
      const hunk = rest[i]?.hunk
      return hunk === undefined ? [] : [{ ...one, hunk }]
    })
    const losing = filled.filter(one => one.lost.some(isTranslated) || isUnsure(one, one.hunk, known))
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

type Judging = Settling & Known

function judgeHunk(hunk: PlacedHunk, { sides, vocabulary, filled, refused }: Judging): readonly Reason[] {
  const units = [sides.before.slice(...hunk.before), sides.after.slice(...hunk.after)] as const
  const settled = filled.get(hunk)
  if (settled !== undefined)
    return [...settled.left, ...settled.drafts.flatMap(draft => judgeNew(draft, vocabulary))]
  if (hunk.state === 'already') return judgeThere(units, sides.target.slice(...hunk.at), vocabulary)
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
