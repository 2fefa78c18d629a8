import { isAlike } from './is-alike.ts'
import type { Sides } from './place-hunks.ts'
import type { Hunk } from './pair-units.ts'
import { nameOf, runText } from './read-stock.ts'
import type { Unit } from './read-units.ts'
import { isText, type Vocabulary } from './read-vocabulary.ts'
import type { Draft, Filled, Slot } from './types.ts'

/**
 * True when a hunk would move words that the target says in several ways to another line, or bring the source's words for some that
 * the target has had a translation of: nobody but a translator can tell which is meant.
 */
export function isUnsure(
  { drafts }: Pick<Filled, 'drafts'>,
  hunk: Hunk,
  { sides, vocabulary }: { readonly sides: Sides; readonly vocabulary: Vocabulary },
): boolean {
  const old = vocabulary.isTranslated ? new Set(sides.before.flatMap(namesOf)) : new Set<string>()
  const isMissing = (name: string): boolean => vocabulary.repeated.has(name) || old.has(name)
  const slots = drafts.flatMap(draft => draft.slots.map(slot => ({ draft, slot })))
  return (
    slots.some(({ draft, slot }) => isOpen(draft, slot) && isMissing(nameOf(slot))) ||
    drafts.some(({ unit, slots: own, whole }) =>
      unit.isWords && own.length === 0 && whole === undefined ? isMissing(runName(unit)) : false,
    ) ||
    hasTwo(slots, vocabulary) ||
    isBelowRepeated(hunk, sides, vocabulary)
  )
}

/** Comments, and strings that are text, for which the target has nothing. */
function isOpen({ whole }: Draft, { fill, text }: Slot): boolean {
  return whole === undefined && fill === undefined && isText(text)
}

function namesOf(unit: Unit): string[] {
  const comments = unit.lines.flatMap(({ words }) => words.filter(({ kind }) => kind === 'comment'))
  return [...comments.map(nameOf), ...(unit.isWords ? [runName(unit)] : [])]
}

function runName(unit: Unit): string {
  return nameOf({ kind: 'run', text: runText(unit) })
}

/** The same words twice, on lines that changed: they may have changed places. */
function hasTwo(
  slots: readonly { readonly draft: Draft; readonly slot: Slot }[],
  { repeated }: Vocabulary,
): boolean {
  const names = slots.flatMap(({ draft, slot }) =>
    slot.fill !== undefined && slot.fill.in.key !== draft.unit.key && repeated.has(nameOf(slot.fill))
      ? [nameOf(slot.fill)]
      : [],
  )
  return new Set(names).size < names.length
}

/** Below such words stands other code now, not only another form of it. */
function isBelowRepeated(
  { before: [from, to], after }: Hunk,
  sides: Sides,
  { repeated }: Vocabulary,
): boolean {
  const above = sides.before[from - 1]
  if (above?.isWords !== true || !namesOf(above).some(name => repeated.has(name))) return false
  const [old, fresh] = [sides.before.slice(from, to), sides.after.slice(...after)]
  const [all, allNow] = [sides.before, sides.after].map(units => new Set(units.map(({ text }) => text)))
  const isForm = ({ text }: Unit, i: number): boolean =>
    isAlike(text, fresh[i]?.text ?? '') &&
    allNow?.has(text) !== true &&
    all?.has(fresh[i]?.text ?? '') !== true
  return old.length !== fresh.length || !old.every(isForm)
}
