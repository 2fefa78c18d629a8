import { groupBy } from '../../freshness/group-by.ts'
import type { Words } from '../words.ts'
import type { Located } from './located.ts'
import { isDone, targetWords } from './target-words.ts'

/** `the translation already has it: ja, ko`: the translations of a change in which nothing is to be done. */
export function doneWords(all: readonly Located[], t: Words): string[] {
  const groups = groupBy(all.filter(isDone), one => targetWords(one, t).join())
  return [...groups].map(
    ([words, group]) =>
      `${words}${t('diff:join.label')}${group.map(({ locale }) => locale).join(t('diff:join.items'))}`,
  )
}
