import type { Range } from '../types.ts'
import type { Rule } from './rules.ts'

/** The rules of one language, and one expression that finds whichever of them opens next. */
export interface Language {
  readonly rules: readonly Rule[]
  readonly open: RegExp
}

/** Makes a language of its rules; of two that open at one place the earlier wins. */
export function languageOf(...rules: readonly Rule[]): Language {
  return { rules, open: new RegExp(rules.map(rule => `(${rule.open})`).join('|'), 'gm') }
}

/** Contents of each comment and string, in order; a mark that is never closed opens nothing. Linear time. */
export function* scanCode(code: string, { rules, open }: Language): Generator<{ rule: Rule; range: Range }> {
  const gaveUp = new Map<Rule, number>()
  let at = 0
  for (;;) {
    open.lastIndex = at
    const match = open.exec(code)
    if (match === null) return
    const rule = rules[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]
    const start = match.index + match[0].length
    at = match.index + 1
    // What was looked for in vain is not there for a later mark of the same kind either.
    if (rule === undefined || match.index < (gaveUp.get(rule) ?? 0)) continue
    const end = rule.end(code, start, match[0])
    if ('gaveUpAt' in end) gaveUp.set(rule, end.gaveUpAt)
    else {
      at = Math.max(at, end.end)
      yield { rule, range: { start, end: end.inner } }
    }
  }
}
