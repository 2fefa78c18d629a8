import type { Range } from '../../document/types.ts'

/** A term of the source language and its accepted translations. */
export interface Term {
  readonly term: string
  readonly accepted: readonly string[]
  /** Finds it as a whole word, in any case. */
  readonly pattern: RegExp
}

const known = new WeakMap<ReadonlyMap<string, readonly string[]>, readonly Term[]>()

/** The terms of a glossary, the longest first. In an English source their plurals count too. */
export function termsOf(
  glossary: ReadonlyMap<string, readonly string[]>,
  sourceLocale: string,
): readonly Term[] {
  const terms = known.get(glossary) ?? makeTerms(glossary, /^en\b/.test(sourceLocale))
  known.set(glossary, terms)
  return terms
}

function makeTerms(glossary: ReadonlyMap<string, readonly string[]>, isEnglish: boolean): Term[] {
  return [...glossary]
    .map(([term, accepted]) => ({ term, accepted, pattern: patternOf(term, isEnglish) }))
    .toSorted((a, b) => b.term.length - a.term.length)
}

function patternOf(term: string, isEnglish: boolean): RegExp {
  const words = term
    .trim()
    .split(/\s+/)
    .map(word => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
  const plural = isEnglish && /\p{L}$/u.test(term) ? '(?:e?s)?' : ''
  // Scripts without spaces have no whole words
  const isSpaced = !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Mymr}]/u.test(
    term,
  )
  const [before, after] = isSpaced ? ['(?<![\\p{L}\\p{N}_])', '(?![\\p{L}\\p{N}_])'] : ['', '']
  return new RegExp(`${before}${words.join('[\\s\\u00a0-]+')}${plural}${after}`, 'giu')
}

/** Where terms stand in a text; a term within a longer one (`page` in `page table`) is not found. */
export function findTerms(
  text: string,
  terms: readonly Term[],
): { readonly term: Term; readonly range: Range }[] {
  const found: { term: Term; range: Range }[] = []
  for (const term of terms)
    for (const { index, 0: match } of text.matchAll(term.pattern)) {
      const range = { start: index, end: index + match.length }
      if (!found.some(other => range.start < other.range.end && other.range.start < range.end))
        found.push({ term, range })
    }
  return found.toSorted((a, b) => a.range.start - b.range.start)
}
