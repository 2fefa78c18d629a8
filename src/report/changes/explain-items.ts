import type { Change } from '../../freshness/types.ts'
import { literal } from '../markdown.ts'
import type { Words } from '../words.ts'
import { codeWords } from './explain-lines.ts'
import { decisiveReasons } from './reason-weight.ts'
import { reasonWords } from './reason-words.ts'
import { ruleWords } from './rule-words.ts'

/** Each reason as an item of a nested Markdown list, with its code and what its rule says. */
export function explainItems(change: Change, t: Words): string[] {
  const decisive = decisiveReasons(change)
  return change.reasons.map(reason => {
    const code = codeWords(reason, decisive.has(reason) ? change.label : 'cosmetic', t)
    return `  - ${literal(reasonWords(reason, t))} (_${literal(code)}_): ${literal(ruleWords(reason.code, t))}`
  })
}
