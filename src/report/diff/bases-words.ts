import { groupBy } from '../../freshness/group-by.ts'
import type { SourceDiff } from '../../freshness/types.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'

/** `ja, ko, zh-CN · basis 85c887d8 · stale`: the translations of a diff, those with one basis and state together. */
export function basesWords({ translations }: SourceDiff, t: Words): string[] {
  const groups = groupBy(translations, ({ basis, state }) => `${basis?.commit ?? ''} ${state}`)
  return [...groups.values()].map(group => {
    const [first] = group
    const locales = group.map(({ locale }) => locale).join(t('diff:join.items'))
    const commit = shortId(first?.basis?.commit ?? '')
    return `${locales} · ${t('status:basis.at', { commit })} · ${t(`status:state.${first?.state ?? 'unknown'}`)}`
  })
}
