import { isSameInline } from '../../exchange/inline/is-same-inline.ts'
import type { ExchangeFile, Inline, Unit } from '../../exchange/types.ts'
import { noteOfCodes } from '../../exchange/units-of.ts'
import { carryCodeIds, codesOf } from './carry-code-ids.ts'
import { judgeUnit } from './judge-unit.ts'
import type { SourcePlan, SourceStep, UnitChange, WantedSource, WantedUnit } from './types.ts'

/**
 * How a source that is held where translators work becomes the one that is wanted, so that what was translated stays, and stays
 * approved unless the meaning changed. Where edits of both kinds stand in one file, those that keep approvals go first and alone.
 * A function of both sources only: a run that was broken off between two steps finds the step that is left.
 */
export function planSource(held: ExchangeFile | null, wanted: WantedSource): SourcePlan {
  const known = new Map(held?.units.map(unit => [unit.id, unit]))
  const units = wanted.units.map(unit => settle(unit, known.get(unit.id)))
  const whole: ExchangeFile = { ...wanted, targetLocale: '', units: units.map(({ unit }) => unit) }
  const ids = new Set(units.map(({ unit }) => unit.id))
  const removed = (held?.units ?? []).filter(({ id }) => !ids.has(id))
  const changes = [
    ...units.flatMap(({ change }) => change ?? []),
    ...removed.map(({ id }): UnitChange => ({ kind: 'removed', id })),
  ]
  if (held !== null && isSame(held, whole)) return { changes, steps: [], undated: [], file: whole }
  const undated = units.flatMap(({ unit, isUndated = false }) => (isUndated ? [unit.id] : []))
  return { changes, steps: stepsOf(held, whole, changes), undated, file: whole }
}

interface SettledUnit {
  readonly unit: Unit
  /** Undefined: its text is held. */
  readonly change?: UnitChange
  /** Its meaning stays, and nothing says since when it stands. */
  readonly isUndated?: boolean
}

function settle({ loose, meanings, ...rest }: WantedUnit, held: Unit | undefined): SettledUnit {
  const plain = { target: null, state: 'untranslated', exported: null } as const
  if (held === undefined) return { unit: { ...plain, ...rest }, change: { kind: 'added', id: rest.id } }
  const source = carryCodeIds(held.source, rest.source)
  const notes = notesFor(rest.notes, meanings, source)
  const unit = { ...plain, ...rest, source, notes }
  const dated = held.meaningSince === undefined ? unit : { ...unit, meaningSince: held.meaningSince }
  const isUndated = held.meaningSince === undefined
  if (isSameText(held.source, source))
    return { unit: dated, isUndated: isUndated && !isSameNotes(held, unit) }
  const edit = {
    before: held.source,
    after: source,
    kind: rest.kind,
    loose: idsIn(source, loose, rest.source),
  }
  const judgement = judgeUnit(edit)
  const change = { kind: 'edited', id: rest.id, ...judgement, before: held.source, after: source } as const
  return judgement.label === 'substantive' ? { unit, change } : { unit: dated, change, isUndated }
}

/** Notes that name codes by the ids that translators see. */
function notesFor(
  notes: readonly string[],
  meanings: readonly string[],
  source: readonly Inline[],
): readonly string[] {
  if (meanings.length === 0) return notes
  const ids = codesOf(source).map(({ id }) => id)
  return [...notes.slice(0, -1), ...noteOfCodes(meanings, ids)]
}

/** The ids that some codes have now. */
function idsIn(source: readonly Inline[], loose: ReadonlySet<string>, own: readonly Inline[]): Set<string> {
  const now = codesOf(source)
  return new Set(codesOf(own).flatMap(({ id }, i) => (loose.has(id) ? [now[i]?.id ?? id] : [])))
}

/** What is shown of a code is part of a source. */
function isSameText(a: readonly Inline[], b: readonly Inline[]): boolean {
  const [shown, other] = [a, b].map(pieces => codesOf(pieces).map(code => code.shown ?? ''))
  return isSameInline(a, b) && (shown ?? []).every((text, i) => text === other?.[i])
}

function isSameNotes(a: Pick<Unit, 'notes'>, b: Pick<Unit, 'notes'>): boolean {
  return a.notes.join('\n') === b.notes.join('\n')
}

/** Texts, notes and order; what else a file says of itself makes no difference to translators. */
function isSame(held: ExchangeFile, wanted: ExchangeFile): boolean {
  return (
    held.units.length === wanted.units.length &&
    held.units.every((unit, i) => {
      const other = wanted.units[i]
      return unit.id === other?.id && isSameText(unit.source, other.source) && isSameNotes(unit, other)
    })
  )
}

function stepsOf(
  held: ExchangeFile | null,
  wanted: ExchangeFile,
  changes: readonly UnitChange[],
): SourceStep[] {
  const edits = changes.flatMap(change => (change.kind === 'edited' ? [change] : []))
  const light = new Map(
    edits.filter(({ label }) => label !== 'substantive').map(edit => [edit.id, edit.after]),
  )
  const heavy = edits.length - light.size
  const countOf = (kind: UnitChange['kind']): number => changes.filter(change => change.kind === kind).length
  const [added, removed] = [countOf('added'), countOf('removed')]
  if (heavy === 0 || light.size === 0 || held === null)
    return [
      {
        file: wanted,
        approvals: heavy === 0 ? 'keep' : 'reopen',
        counts: { added, removed, updated: edits.length },
      },
    ]
  const between = held.units.map(unit => ({ ...unit, source: light.get(unit.id) ?? unit.source }))
  return [
    {
      file: { ...held, units: between },
      approvals: 'keep',
      counts: { added: 0, removed: 0, updated: light.size },
    },
    { file: wanted, approvals: 'reopen', counts: { added, removed, updated: heavy } },
  ]
}
