import type { EditLabel, Reason } from '../../edits/types.ts'
import type { Change } from '../../freshness/types.ts'
import type { Paint, Words } from '../words.ts'
import { wrap } from '../text/wrap.ts'
import { decisiveReasons } from './reason-weight.ts'
import { reasonWords } from './reason-words.ts'
import { ruleWords } from './rule-words.ts'

interface ExplainOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly width: number
}

/** Each reason, below it its code, whether it made the change what it is, and what its rule says. */
export function explainLines(change: Change, { t, paint, width }: ExplainOptions): string[] {
  const decisive = decisiveReasons(change)
  return change.reasons.flatMap(reason => {
    const code = codeWords(reason, decisive.has(reason) ? change.label : 'cosmetic', t)
    const rule = t('explain:because', { code, rule: ruleWords(reason.code, t) })
    return [
      ...wrap(reasonWords(reason, t, width), width, '  '),
      ...wrap(rule, width - 4).map(line => `    ${paint('quiet', line)}`),
    ]
  })
}

/** `negationAdded, made it substantive`: the code of a reason, and the label that it called for, unless that is no work for anybody. */
export function codeWords({ code }: Reason, label: EditLabel, t: Words): string {
  if (label === 'cosmetic') return code
  return t('explain:decided', { code, decides: t('explain:decides', { label: t(`status:label.${label}`) }) })
}
