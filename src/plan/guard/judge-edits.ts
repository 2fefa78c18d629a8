import type { Change } from '../../freshness/types.ts'
import type { EditOutcome, GuardEdit, StaleTranslation } from '../../report/guard/guard-report.ts'
import { changesOf, type OpenChange, openIn, overlaps } from './open-changes.ts'
import type { Judged } from './types.ts'
import { wasOpen } from './was-open.ts'

/**
 * What merging the edits of one source comes to: state at the head minus state at the base, segment by segment. `edits` lie between the source at the
 * base and at the head; translations are judged on both sides against their own bases.
 */
export function judgeEdits(edits: readonly Change[], translations: readonly Judged[]): GuardEdit[] {
  return edits.map(change => {
    const effects = translations.map(translation => effectOn(translation, change))
    const stale = effects.flatMap(effect => effect.stale ?? [])
    return {
      change,
      outcome: outcomeOf(
        change,
        effects.map(({ outcome }) => outcome),
      ),
      stale,
    }
  })
}

interface Effect {
  readonly outcome: EditOutcome
  readonly stale?: StaleTranslation
}

function effectOn(judged: Judged, edit: Change): Effect {
  const all = changesOf(judged.after)
  if (all === null) return { outcome: 'none' }
  const here = all.filter(({ change }) => comesFrom(change, edit, judged))
  const called = here.filter(({ change }) => change.label === 'substantive')
  const isNew = ({ change }: OpenChange): boolean => !wasOpen(change, [edit], judged)
  const newly = called.find(isNew)
  if (newly !== undefined) return { outcome: 'stale', stale: staleIn(judged, newly) }
  if (called.length > 0) return { outcome: 'open' }
  if (here.some(({ change }) => change.label === 'mechanical')) return { outcome: 'carried' }
  return { outcome: here.length > 0 ? 'cosmetic' : 'settled' }
}

/** Whether a change since the basis has the edit in it. Of a removed passage both know the older text only. */
function comesFrom(change: Change, edit: Change, { before }: Judged): boolean {
  if (edit.after !== null) return overlaps(change.after, edit.after)
  if (change.after !== null || change.before === null || edit.before === null) return false
  if (change.before.text === edit.before.text) return true
  const then = openIn(before).filter(each => overlaps(each.change.after, edit.before))
  return then.some(each => overlaps(each.change.before, change.before))
}

function staleIn({ after }: Judged, { place }: OpenChange): StaleTranslation {
  const { locale, target } = after
  return { locale, target, lines: place?.side?.lines ?? null, cannotCarry: place?.cannotCarry ?? [] }
}

/** The worst of its effects; what is cosmetic by itself stays so unless a translation becomes stale. */
function outcomeOf({ label }: Change, effects: readonly EditOutcome[]): EditOutcome {
  if (effects.includes('stale')) return 'stale'
  if (label === 'cosmetic') return 'cosmetic'
  return WORST.find(outcome => effects.includes(outcome)) ?? 'none'
}

const WORST: readonly EditOutcome[] = ['carried', 'open', 'settled', 'cosmetic']
