import type { DiffReport } from '../../freshness/types.ts'
import { STATES } from '../status/states.ts'
import { isTold, translationsOf } from './summary.ts'
import type { Words } from '../words.ts'

/** What the diff is silent about: translations whose source is as it was, and those that have nothing to be compared with. */
export function uncomparedWords({ sources, uncompared }: DiffReport, t: Words): string[] {
  const same = sources.filter(source => !isTold(source))
  const count = translationsOf(same)
  const states = STATES.map(state => ({
    state,
    count: uncompared.filter(translation => translation.state === state).length,
  }))
  const shown = states
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => t('diff:stateCount', { count, state: t(`status:state.${state}`) }))
  return [
    ...(count === 0 || count === translationsOf(sources) ? [] : [t('diff:unchanged', { count })]),
    ...(shown.length === 0 ? [] : [t(keyOf(uncompared), { states: shown.join(t('diff:join.items')) })]),
  ]
}

/** Why there is nothing to compare is told elsewhere, but of a translation that is not there nothing more is to be told. */
function keyOf(uncompared: DiffReport['uncompared']): string {
  return uncompared.every(({ state }) => state === 'missing') ? 'diff:uncompared' : 'diff:uncomparedWhy'
}
