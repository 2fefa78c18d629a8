import { blotKept } from '../leftovers/blot-kept.ts'
import { findLeftovers } from '../leftovers/find-leftovers.ts'
import { scriptsOf } from '../leftovers/scripts-of.ts'
import { placeOf, wholeOf } from '../place-of.ts'
import { proseOf } from '../prose-of.ts'
import { surePairs } from '../sure-pairs.ts'
import type { Rule } from '../types.ts'

/**
 * Clauses of the source within a translated segment, where both languages have scripts of their own. Names, code, quotations,
 * titles of links and terms in parentheses are none; segments that were not translated at all are the rule `untranslated`'s.
 */
export const sourceLeftovers: Rule = {
  id: 'source-leftovers',
  severity: 'warning',
  isDefault: true,
  find: checked => {
    const scripts = scriptsOf(checked.sourceLocale, checked.locale)
    if (scripts === undefined) return []
    return surePairs(checked)
      .filter(({ source, target }) => source.translatable && target.translatable)
      .flatMap(({ source, target }) =>
        findLeftovers(proseOf(source), blotKept(target, scripts), scripts).map(({ start, end }) => ({
          message: { code: 'check:source-leftovers', params: {} },
          range: placeOf(target, { start, end }),
          sourceRange: wholeOf(source),
        })),
      )
  },
}
