import type { EditLabel } from '../../edits/types.ts'
import { textKey } from '../../exchange/inline/text-key.ts'
import type { ExchangeFile, Inline, Unit } from '../../exchange/types.ts'
import { codesOf, rename } from '../source/carry-code-ids.ts'
import type { UnitChange } from '../source/types.ts'
import { numberAlike } from './number-alike.ts'

/** What one side has for a unit, its codes under the ids that are held. */
interface Side {
  readonly text: readonly Inline[]
  /** True: it says what its source says, so that nobody can tell whether it was translated at all. */
  readonly isSource: boolean
}

/** One unit of a post in one locale as both sides have it; null for nothing. */
export interface UnitSides {
  /** As it is held, or about to be; without a target. */
  readonly unit: Unit
  readonly git: (Side & { readonly isGood: boolean }) | null
  readonly remote: (Side & { readonly approved: boolean; readonly unit: Unit }) | null
  /** What the source's next upload does to it; null: nothing. */
  readonly edit: EditLabel | 'added' | null
}

export interface Compared {
  /** The source as it is held, or about to be. */
  readonly held: ExchangeFile
  readonly changes: readonly UnitChange[]
  /** The same units under the same ids, with what git has for each; codes are numbered in the order of the source. */
  readonly draft: ExchangeFile
  /** What translators' side has now; null: nothing. */
  readonly remote: ExchangeFile | null
}

/** Puts both sides of each unit beside each other, in the order of the source. What the source has no more is left out. */
export function compareSides({ held, changes, draft, remote }: Compared): UnitSides[] {
  const theirs = new Map(remote?.units.map(unit => [unit.id, unit]))
  const ours = new Map(draft.units.map(unit => [unit.id, unit]))
  const edits = new Map(changes.map(change => [change.id, change]))
  return held.units.map(unit => {
    const change = edits.get(unit.id)
    const edit = change?.kind === 'edited' ? change.label : change?.kind === 'added' ? change.kind : null
    const [git, remote] = [gitSide(ours.get(unit.id), unit), remoteSide(theirs.get(unit.id))]
    const text = git && remote && numberAlike(git.text, remote.text)
    return { unit, git: git && text ? { ...git, text } : git, remote, edit }
  })
}

/** Whether more has to be known than what both sides have now. */
export function needsHistory({ git, remote }: UnitSides): boolean {
  if (remote === null) return false
  if (git === null) return !remote.approved
  if (!git.isGood) return !remote.approved || !isSame(git, remote)
  return !isSame(git, remote)
}

function isSame(git: Side, remote: Side): boolean {
  return textKey(git.text) === textKey(remote.text)
}

function gitSide(ours: Unit | undefined, unit: Unit): UnitSides['git'] {
  if (ours === undefined || ours.target === null || textKey(ours.target) === '') return null
  const { source, target, state } = ours
  const now = codesOf(unit.source)
  const ids = new Map(codesOf(source).map((code, i) => [code.id, now[i]?.id ?? code.id]))
  const isSource = textKey(target) === textKey(source)
  const isGood = !isSource && (state === 'translated' || state === 'approved')
  return { text: rename(target, code => ids.get(code.id) ?? code.id), isSource, isGood }
}

function remoteSide(theirs: Unit | undefined): UnitSides['remote'] {
  if (theirs === undefined || theirs.target === null || textKey(theirs.target) === '') return null
  const { source, target, state } = theirs
  if (state === 'untranslated') return null
  const isSource = textKey(target) === textKey(source)
  return { text: target, isSource, approved: state === 'approved', unit: theirs }
}
