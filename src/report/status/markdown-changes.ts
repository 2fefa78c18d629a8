import type { Change, TranslationStatus } from '../../freshness/types.ts'
import { leftMarkdown } from '../changes/left-markdown.ts'
import { locate, type Located } from '../changes/located.ts'
import { targetMarkdown, type TargetMarkdownOptions } from '../changes/target-markdown.ts'
import { textLines, whatAndWhere } from '../changes/change-lines.ts'
import { explainState } from './explain-state.ts'
import { codeSpan, fenced, literal } from '../markdown.ts'
import { explainItems } from '../changes/explain-items.ts'
import { reasonWords } from '../changes/reason-words.ts'
import type { Words } from '../words.ts'

const WIDTH = 160

interface ChangeOptions {
  readonly t: Words
  /** Says why the translation has its state, and what the rule behind each reason is. */
  readonly explain: boolean
  /** Address of the files of the commit on GitHub, ending in `/`, for links. */
  readonly blob?: string
}

/**
 * The changes of one translation in blocks: a heading, each with its reasons, both texts and its place in the translation, and
 * what is left there in the source language; nothing when there is neither.
 */
export function markdownChanges(translation: TranslationStatus, options: ChangeOptions): string[][] {
  const { source, target, locale, changes = [], targets, untranslated = [] } = translation
  if (changes.length + untranslated.length === 0) return []
  const { t, explain } = options
  const located = locate(changes, [translation])
  const shown = { t, blob: options.blob, beside: source, most: WIDTH }
  const about = [
    ...(explain ? explainState(translation, t) : []),
    ...(targets === null ? [t('status:target.unread', { path: target })] : []),
  ]
  return [
    [`### ${codeSpan(source)} · ${codeSpan(locale)}`],
    about.map(line => `- ${literal(line)}`),
    changes.flatMap(change => [
      ...changeItem(change, options),
      ...(change.label === 'cosmetic' ? [] : placeItems(located.get(change) ?? [], shown)),
    ]),
    leftMarkdown([translation], shown),
  ]
}

function changeItem(change: Change, { t, explain }: ChangeOptions): string[] {
  const reasons = change.reasons.map(reason => literal(reasonWords(reason, t))).join(t('diff:join.sentences'))
  const texts = textLines(change, WIDTH).map(([, line]) => line)
  const title = `- **${t(`status:label.${change.label}`)}** ${literal(whatAndWhere(change, t))}`
  return [
    explain || reasons === '' ? title : `${title}${t('diff:join.label')}${reasons}`,
    ...(explain ? explainItems(change, t) : []),
    '',
    ...fenced(texts, 'diff').map(line => `  ${line}`),
    '',
  ]
}

function placeItems(located: readonly Located[], shown: TargetMarkdownOptions): string[] {
  return located.flatMap(one => [`  - ${targetMarkdown(one, shown)}`, ''])
}
