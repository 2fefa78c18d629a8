import type { Change, TranslationStatus } from '../../freshness/types.ts'
import { textLines, whatAndWhere } from './change-lines.ts'
import { codeSpan, fenced, literal } from '../markdown.ts'
import { reasonWords } from './reason-words.ts'
import type { Words } from '../words.ts'

const WIDTH = 160

/** The changes of one translation as a list, each with its reasons and both texts; nothing when there are none. */
export function markdownChanges({ source, locale, changes = [] }: TranslationStatus, t: Words): string[] {
  if (changes.length === 0) return []
  return [
    `### ${codeSpan(source)} · ${codeSpan(locale)}`,
    '',
    ...changes.flatMap(change => changeItem(change, t)),
  ]
}

function changeItem(change: Change, t: Words): string[] {
  const reasons = change.reasons.map(reason => literal(reasonWords(reason, t))).join('; ')
  const texts = textLines(change, WIDTH).map(([, line]) => line)
  const title = `- **${t(`status:label.${change.label}`)}** ${literal(whatAndWhere(change, t))}`
  return [
    reasons === '' ? title : `${title}: ${reasons}`,
    '',
    ...fenced(texts, 'diff').map(line => `  ${line}`),
    '',
  ]
}
