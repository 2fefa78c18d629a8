import { isUntranslated } from '../../alignment/untranslated.ts'
import type { Segment } from '../../document/types.ts'
import type { Place, Scene, Told } from './scene.ts'

/** True when the place of a change has the words of the source, as they were or as they are. */
export function isUntranslatedAt(told: Told, { segments }: Place, { oneLanguage }: Scene): boolean {
  return oneLanguage !== true && isLeft([...told.before, ...told.after], segments)
}

/** True when one of the target segments still has the words of one of the source segments. */
function isLeft(sources: readonly Segment[], targets: readonly Segment[]): boolean {
  return targets.some(target => sources.some(source => isUntranslated(source, target)))
}
