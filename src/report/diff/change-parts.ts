import type { Change } from '../../freshness/types.ts'
import type { Words } from '../words.ts'

/** What kind of change it is, beside its label: `added`, `moved`, what was changed, and that it is told from a sign-off. An edit is not named. */
export function changeParts({ kind, moved, segment, since }: Change, t: Words): string[] {
  return [
    ...(kind === 'edited' ? [] : [t(`status:change.${kind}`)]),
    ...(moved ? [t('status:change.moved')] : []),
    t(`segment:kind.${segment}`),
    ...(since === undefined ? [] : [t('status:change.since')]),
  ]
}
