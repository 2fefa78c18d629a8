import type { Change, TranslationStatus } from '../../freshness/types.ts'
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
}

/** The changes of one translation as a list, each with its reasons and both texts; nothing when there are none. */
export function markdownChanges(translation: TranslationStatus, options: ChangeOptions): string[] {
  const { source, locale, changes = [] } = translation
  if (changes.length === 0) return []
  return [
    `### ${codeSpan(source)} · ${codeSpan(locale)}`,
    '',
    ...(options.explain
      ? [...explainState(translation, options.t).map(line => `- ${literal(line)}`), '']
      : []),
    ...changes.flatMap(change => changeItem(change, options)),
  ]
}

function changeItem(change: Change, { t, explain }: ChangeOptions): string[] {
  const reasons = change.reasons.map(reason => literal(reasonWords(reason, t))).join('; ')
  const texts = textLines(change, WIDTH).map(([, line]) => line)
  const title = `- **${t(`status:label.${change.label}`)}** ${literal(whatAndWhere(change, t))}`
  return [
    explain || reasons === '' ? title : `${title}: ${reasons}`,
    ...(explain ? explainItems(change, t) : []),
    '',
    ...fenced(texts, 'diff').map(line => `  ${line}`),
    '',
  ]
}
