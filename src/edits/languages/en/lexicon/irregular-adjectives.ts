import type { Inflection } from '../../lexicon.ts'

/** Comparatives, superlatives and adverbs that follow no rule. */
export const IRREGULAR_ADJECTIVES: readonly (readonly [
  form: string,
  lemma: string,
  inflection: Inflection,
])[] = [
  ['better', 'good', 'comparative'],
  ['better', 'well', 'comparative'],
  ['best', 'good', 'superlative'],
  ['best', 'well', 'superlative'],
  ['well', 'good', 'adverb'],
  ['worse', 'bad', 'comparative'],
  ['worst', 'bad', 'superlative'],
  ['further', 'far', 'comparative'],
  ['farther', 'far', 'comparative'],
  ['furthest', 'far', 'superlative'],
  ['farthest', 'far', 'superlative'],
  ['elder', 'old', 'comparative'],
  ['eldest', 'old', 'superlative'],
]
