import type { Reason } from '../../edits/types.ts'
import { isText, type Vocabulary } from './read-vocabulary.ts'
import type { Draft, Slot } from './types.ts'

/**
 * What a translator must look at where comments came: those for which a target that translates its comments has nothing, so that
 * it gets, or has, the source's words.
 */
export function judgeNew(
  { slots, whole }: Draft,
  { dictionary, isTranslated }: Vocabulary,
  isThere: (slot: Slot) => boolean = () => true,
): Reason[] {
  if (!isTranslated || whole !== undefined) return []
  const open = slots.filter(
    slot =>
      slot.kind === 'comment' &&
      slot.fill === undefined &&
      isText(slot.text) &&
      !dictionary.has(`${slot.kind} ${slot.text}`) &&
      isThere(slot),
  )
  if (open.length === 0) return []
  return [{ code: 'cannotCarryTranslated', after: open.map(({ text }) => text).join('\n') }]
}
