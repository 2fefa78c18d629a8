import { pairChanged } from './pair-changed.ts'
import { nameOf, runText, type Held } from './read-stock.ts'
import type { Unit } from './read-units.ts'
import { NO_WORDS, type Vocabulary } from './read-vocabulary.ts'
import type { Draft, Filled, FoundHunk } from './types.ts'

/**
 * Puts the target's words into the newer lines: where the words stayed the same, first those of the same hunk, then those of
 * another one, as they move, then those that stand for the same words elsewhere; and last, of words that changed, what the
 * target had for the older ones. Words that the target says in several ways go only with the line that they stand on.
 */
export function fillHunks(
  hunks: readonly FoundHunk[],
  { dictionary, repeated }: Vocabulary = NO_WORDS,
): Filled[] {
  const lost = new Set(hunks.flatMap(({ stock }) => stock))
  const runs = new Set([...lost, ...dictionary.values()].filter(({ kind }) => kind === 'run').map(nameOf))
  const opened = hunks.map(hunk => ({ ...hunk, drafts: hunk.fresh.map(unit => openDraft(unit, runs)) }))
  for (const { stock, drafts } of opened) takeSame(drafts, takeFrom(stock, { lost, repeated }))
  const rest = takeFrom([...lost], { lost, repeated })
  for (const { drafts } of opened) takeSame(drafts, rest)
  for (const { drafts } of opened) takeSame(drafts, name => dictionary.get(name))
  const left = opened.map(hunk => pairChanged(hunk, lost))
  return opened.map((hunk, i) => ({
    ...hunk,
    lost: hunk.stock.filter(held => lost.has(held)),
    left: left[i] ?? [],
  }))
}

function openDraft(unit: Unit, runs: ReadonlySet<string>): Draft {
  const isWhole = unit.isWords && runs.has(runName(unit))
  const slots = unit.lines.flatMap(({ words }, line) =>
    words.map(({ kind, text }, index) => ({ kind, text, line, index, fill: undefined })),
  )
  return { unit, slots: isWhole ? [] : slots, whole: undefined }
}

function runName(unit: Unit): string {
  return nameOf({ kind: 'run', text: runText(unit) })
}

type Take = (name: string, unit: Unit) => Held | undefined

/** Hands out each of some words once, in order. */
function takeFrom(
  stock: readonly Held[],
  { lost, repeated }: { readonly lost: Set<Held>; readonly repeated: ReadonlySet<string> },
): Take {
  const queues = new Map<string, Held[]>()
  for (const held of stock.toReversed()) {
    const queue = queues.get(nameOf(held)) ?? []
    queues.set(nameOf(held), queue)
    queue.push(held)
  }
  return (name, unit) => {
    const queue = queues.get(name) ?? []
    const at = queue.findLastIndex(held => !repeated.has(name) || (!unit.isWords && held.in.key === unit.key))
    const [held] = at === -1 ? [] : queue.splice(at, 1)
    if (held !== undefined) lost.delete(held)
    return held
  }
}

function takeSame(drafts: readonly Draft[], take: Take): void {
  for (const draft of drafts) {
    if (draft.slots.length === 0 && draft.unit.isWords) draft.whole ??= take(runName(draft.unit), draft.unit)
    for (const slot of draft.slots) slot.fill ??= take(nameOf(slot), draft.unit)
  }
}
