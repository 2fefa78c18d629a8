import type { Reason } from '../../edits/types.ts'
import { judgeWords } from './judge-words.ts'
import { pairInOrder } from './pair-units.ts'
import { isTranslated, runOf, runText, type Held } from './read-stock.ts'
import type { Unit } from './read-units.ts'
import type { Draft, FoundHunk, Slot } from './types.ts'

interface OpenHunk extends FoundHunk {
  readonly drafts: readonly Draft[]
}

/**
 * Gives the words of a hunk that changed what the target has for the older ones, and takes those off `lost`: on lines whose
 * code is the same, then comment by comment where there are as many. A comment that the source dropped stays behind its code.
 * Returns what a translator must look at.
 */
export function pairChanged(hunk: OpenHunk, lost: Set<Held>): Reason[] {
  const { old, drafts } = hunk
  const left: Reason[] = []
  const pair = (k: number, draft: Draft | undefined): void => {
    if (draft !== undefined) left.push(...pairUnit({ hunk, lost }, k, draft))
  }
  const pairs = pairInOrder(
    old.map(({ key }) => key),
    drafts.map(({ unit }) => unit.key),
  )
  for (const [k, partner] of pairs.entries()) if (partner !== -1) pair(k, drafts[partner])
  const openUnits = [...new Set(lostOf({ hunk, lost }).map(({ unit }) => unit))].filter(k => old[k]?.isWords)
  const openDrafts = drafts.filter(draft => draft.unit.isWords && isFree(draft))
  if (openUnits.length === openDrafts.length) openUnits.forEach((k, i) => pair(k, openDrafts[i]))
  return [...left, ...pairComments({ hunk, lost }), ...keepDropped({ hunk, lost })]
}

interface Pairing {
  readonly hunk: OpenHunk
  readonly lost: Set<Held>
}

function lostOf({ hunk, lost }: Pairing): Held[] {
  return hunk.stock.filter(held => lost.has(held))
}

function isFree({ slots, whole }: Draft): boolean {
  return whole === undefined && slots.every(({ fill }) => fill === undefined)
}

function pairUnit(pairing: Pairing, k: number, draft: Draft): Reason[] {
  const rest = lostOf(pairing).filter(({ unit }) => unit === k)
  if (rest.length === 0 || draft.whole !== undefined) return []
  const old = pairing.hunk.old[k]
  const isByLine = rest[0]?.kind !== 'run' && old?.lines.length === draft.unit.lines.length
  if (!isByLine) return old?.isWords === true ? pairRun(pairing, old, { rest, draft }) : []
  return rest.flatMap(held => {
    const slot = draft.slots.find(
      ({ line, index, kind, fill }) =>
        line === held.line && index === held.index && kind === held.kind && fill === undefined,
    )
    return slot === undefined ? [] : put(pairing, held, slot)
  })
}

/** A translation of several lines stays whole where the source now has another number of them. */
function pairRun(
  { lost }: Pairing,
  old: Unit,
  { rest, draft }: { readonly rest: readonly Held[]; readonly draft: Draft },
): Reason[] {
  const [first] = rest
  if (first === undefined || !rest.some(isTranslated) || !draft.unit.isWords) return []
  if (draft.slots.some(({ fill }) => fill !== undefined && fill.in !== first.in)) return []
  for (const held of rest) lost.delete(held)
  draft.whole = runOf(old, first.in, first.unit)
  return judgeWords('comment', [runText(old), runText(draft.unit)], draft.whole.own)
}

function put({ lost }: Pairing, held: Held, slot: Slot): Reason[] {
  lost.delete(held)
  slot.fill = isTranslated(held) ? held : { ...held, own: slot.text }
  if (!isTranslated(held)) return []
  return judgeWords(slot.kind, [held.text, slot.text], held.own)
}

/** Comments behind code. */
function pairComments(pairing: Pairing): Reason[] {
  const { old, drafts } = pairing.hunk
  const rest = lostOf(pairing).filter(({ kind, unit }) => kind === 'comment' && old[unit]?.isWords === false)
  const free = drafts
    .filter(({ unit }) => !unit.isWords)
    .flatMap(({ slots }) => slots.filter(({ kind, fill }) => kind === 'comment' && fill === undefined))
  if (rest.length !== free.length) return []
  return rest.flatMap((held, i) => {
    const slot = free[i]
    return slot === undefined ? [] : put(pairing, held, slot)
  })
}

/** A translated comment stays behind its code until a translator takes it away. */
function keepDropped(pairing: Pairing): Reason[] {
  const { old, drafts } = pairing.hunk
  return lostOf(pairing).flatMap(held => {
    const unit = old[held.unit]
    const code = held.kind === 'comment' && isTranslated(held) ? codeBefore(unit) : ''
    const bare = drafts.find(draft => code !== '' && draft.unit.text === code && holdsOnly(draft, held))
    if (bare === undefined) return []
    pairing.lost.delete(held)
    bare.whole = held
    return [{ code: 'cannotCarryPrune', before: held.own }]
  })
}

function holdsOnly({ slots, whole }: Draft, held: Held): boolean {
  return whole === undefined && slots.every(({ fill }) => fill === undefined || fill.in === held.in)
}

/** The code on a line that ends with a comment. */
function codeBefore(unit: Unit | undefined): string {
  const [line, ...more] = unit?.lines ?? []
  const [words, ...others] = line?.words ?? []
  if (line === undefined || words === undefined || more.length + others.length > 0) return ''
  return /^(.*\S)[ \t]+\S{1,4}[ \t]*$/.exec(line.text.slice(0, words.start))?.[1] ?? ''
}
