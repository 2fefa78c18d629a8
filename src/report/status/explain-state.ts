import type { TranslationStatus } from '../../freshness/types.ts'
import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'
import { leftInSourceOf } from './left-in-source-of.ts'

/** Why a translation has its state, and where its basis came from; a basis that cannot be used says so elsewhere. */
export function explainState(translation: TranslationStatus, t: Words): string[] {
  const { basis } = translation
  const state = stateWords(translation, t)
  if (basis?.commit == null || basis.from === null) return state
  const recorded = printable(basis.recorded ?? '').slice(0, 64)
  return [...state, t(`explain:basis.${basis.from}`, { commit: shortId(basis.commit), recorded })]
}

function stateWords(translation: TranslationStatus, t: Words): string[] {
  const { state, changes = [], source, target } = translation
  if (state === 'fresh' && changes.length === 0) return [t('explain:state.same')]
  if (state === 'stale' && translation.segments === null) return [t('explain:state.empty')]
  const count = changes.filter(({ label }) => label === 'substantive').length
  const left = state === 'stale' ? leftInSourceOf(translation) : 0
  return [
    ...(count === 0 && left > 0
      ? []
      : [t(`explain:state.${state}`, { count, source: printable(source), target: printable(target) })]),
    ...(left === 0 ? [] : [t('explain:state.left', { count: left })]),
  ]
}
