import type { SourceDiff } from '../../freshness/types.ts'
import type { Words } from '../words.ts'

/** Fewer changes than these prove nothing. */
const LEAST = 3

/** That translations have most of what changed since their basis, which then is hardly what they were made from; nothing if none has. */
export function aheadWords({ changes, translations }: SourceDiff, t: Words): string[] {
  const ahead = translations.filter(({ targets }) => {
    const places = (targets ?? []).filter((_, at) => changes[at]?.label !== 'cosmetic')
    const done = places.filter(({ state }) => state === 'already').length
    return done >= LEAST && 2 * done >= places.length
  })
  if (ahead.length === 0) return []
  return [t('status:target.ahead', { locales: ahead.map(({ locale }) => locale).join(t('diff:join.items')) })]
}
