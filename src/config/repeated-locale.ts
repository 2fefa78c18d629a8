import { canonicalLocale } from '../freshness/locales.ts'
import type { CustomProblem } from './ensure.ts'

/** The first locale that stands there twice, be it in two spellings. */
export function repeatedLocale(spellings: readonly string[]): CustomProblem | undefined {
  const tags = spellings.map(canonicalLocale)
  const index = tags.findIndex((tag, i) => tag !== undefined && tags.indexOf(tag) < i)
  return index < 0
    ? undefined
    : { problem: 'repeatedLocale', found: spellings[index] ?? '', locale: tags[index] ?? '' }
}
