import { isOneLanguage } from '../../freshness/is-one-language.ts'
import { findUntranslated } from '../../freshness/locating/find-untranslated.ts'
import { wholeOf } from '../place-of.ts'
import type { Rule } from '../types.ts'

/** Segments that still have the words of the source. Names, titles, licences and quotations are kept on purpose and are none. */
export const untranslated: Rule = {
  id: 'untranslated',
  severity: 'warning',
  isDefault: true,
  find: ({ source, target, locale, sourceLocale }) => {
    if (isOneLanguage(locale, sourceLocale)) return []
    return findUntranslated(source, source, target).map(({ target: segment, source: [copied] }) => ({
      message: { code: 'check:untranslated', params: {} },
      range: wholeOf(segment),
      ...(copied === undefined ? {} : { sourceRange: wholeOf(copied) }),
    }))
  },
}
