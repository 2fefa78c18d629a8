import type { Change } from '../../freshness/types.ts'
import { explainItems } from '../changes/explain-items.ts'
import { doneWords } from '../changes/done-words.ts'
import type { Located } from '../changes/located.ts'
import { targetMarkdown, type TargetMarkdownOptions } from '../changes/target-markdown.ts'
import { isDone } from '../changes/target-words.ts'
import { toldReasons } from '../changes/told-reasons.ts'
import { reasonWords } from '../changes/reason-words.ts'
import { literal } from '../markdown.ts'
import { bodyMarkdown } from './body-markdown.ts'
import { changeParts } from './change-parts.ts'
import type { DiffShown } from './diff-options.ts'

export interface ItemContext {
  /** Says where it is in the source. */
  readonly place: string
  /** Path of the source. */
  readonly source: string
  /** True: its reasons only, and no texts. */
  readonly brief: boolean
  readonly located: readonly Located[]
  /** Cells of a translation's text that are shown. */
  readonly most: number
}

/** One change as a list item: its reasons, the text with what was removed and added, and its places in translations. */
export function changeMarkdown(
  change: Change,
  { place, source, brief, located, most }: ItemContext,
  shown: DiffShown,
): string[] {
  const { t, explain } = shown
  const words = [place, ...changeParts(change, t)].map(literal).join(' · ')
  const title = `- **${t(`status:label.${change.label}`)}** · ${words}`
  const reasons = toldReasons(change)
    .map(reason => literal(reasonWords(reason, t)))
    .join(t('diff:join.sentences'))
  return [
    explain || reasons === '' ? title : `${title}${t('diff:join.label')}${reasons}`,
    ...(explain ? explainItems(change, t) : []),
    ...(brief && toldReasons(change).length > 0 ? [] : bodyMarkdown(change, shown)),
    ...targetItems(located, { t, blob: shown.blob, beside: source, most: brief ? 0 : most }),
  ]
}

/** A place for each translation; where no texts are shown, all in one item. */
function targetItems(located: readonly Located[], options: TargetMarkdownOptions): string[] {
  if (located.length === 0) return []
  const items = [
    ...located.filter(one => !isDone(one) || located.length === 1).map(one => targetMarkdown(one, options)),
    ...(located.length === 1 ? [] : doneWords(located, options.t).map(literal)),
  ]
  return options.most === 0 ? [`  - ${items.join(' · ')}`] : [...items.map(item => `  - ${item}`), '']
}
