import { doneWords } from '../changes/done-words.ts'
import type { Located } from '../changes/located.ts'
import { placeOf, placeWords } from '../changes/target-place.ts'
import { isDone, targetWords } from '../changes/target-words.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { TargetOptions } from './target-options.ts'

/** Where a change stands in each translation, without any text: `ja index.ja.md:12 · ko index.ko.md:14`; then who has it already. */
export function targetParts(
  all: readonly Located[],
  source: string,
  { t, paint, width }: TargetOptions,
): string[] {
  const open = all.filter(located => !isDone(located))
  const parts = open.map(located => {
    const words = targetWords(located, t).join(t('diff:join.items'))
    const place = `${located.locale} ${placeWords(placeOf(located), source)}`
    return words === '' ? place : `${place} (${words})`
  })
  return [...wrapParts(parts, width), ...doneWords(all, t)]
    .flatMap(line => wrap(line, width, '  '))
    .map(line => paint('quiet', line))
}
