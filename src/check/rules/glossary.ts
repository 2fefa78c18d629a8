import type { Segment } from '../../document/types.ts'
import { placeOf, wholeOf } from '../place-of.ts'
import { proseOf } from '../prose-of.ts'
import { SURE } from '../sure-pairs.ts'
import { findTerms, type Term, termsOf } from '../glossary/find-terms.ts'
import type { Rule, RuleFinding } from '../types.ts'

/** Terms of the glossary that stand in a source segment, where none of their accepted translations stands in the target's. */
export const glossary: Rule = {
  id: 'glossary',
  severity: 'warning',
  isDefault: true,
  asks: ['glossary'],
  find: ({ beads, surroundings, sourceLocale }) => {
    if (surroundings.glossary.size === 0) return []
    const terms = termsOf(surroundings.glossary, sourceLocale)
    return beads.flatMap(({ source, target, confidence }) => {
      const [first] = target
      if (first === undefined || confidence < SURE) return []
      const text = target.map(textOf).join('\n')
      return once(source.flatMap(segment => findIn(segment, terms)))
        .filter(({ term }) => !isTranslated(term, text))
        .map(({ term, sourceRange }): RuleFinding => ({
          message: {
            code: 'check:glossary',
            params: { term: term.term, expected: term.accepted.join(' | ') },
          },
          range: wholeOf(first),
          sourceRange,
        }))
    })
  },
}

interface FoundTerm {
  readonly term: Term
  readonly sourceRange: RuleFinding['range']
}

function findIn(segment: Segment, terms: readonly Term[]): FoundTerm[] {
  if (!segment.translatable) return []
  return findTerms(proseOf(segment), terms).map(({ term, range }) => ({
    term,
    sourceRange: placeOf(segment, range),
  }))
}

function once(found: readonly FoundTerm[]): FoundTerm[] {
  const first = new Map<Term, FoundTerm>()
  for (const one of found) if (!first.has(one.term)) first.set(one.term, one)
  return [...first.values()]
}

/** Emphasis within a term does not hide it. */
function textOf({ source }: Segment): string {
  return fold(source.replaceAll(/[*_`]+/g, ''))
}

function isTranslated({ accepted }: Term, text: string): boolean {
  return accepted.some(translation => text.includes(fold(translation)))
}

/** Case, width and white space make no difference. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
