import type { Inflection } from '../types.ts'

/** A lemma that a form may come from by the spelling rules of English, and how. */
export interface Origin {
  readonly lemma: string
  readonly inflections: readonly Inflection[]
}

/**
 * All origins that spelling allows for a form in small letters: silent e (`using`), y (`tries`, `dying`), doubled
 * consonants (`dropped`), ck (`panicked`). Most are no words; whoever asks looks them up.
 */
export function originsOf(form: string): readonly Origin[] {
  return [
    ...origins(form, 'ing', ['gerund']),
    ...origins(form, 'ed', ['past', 'participle']),
    ...origins(form, 'er', ['comparative']),
    ...origins(form, 'est', ['superlative']),
    ...(form.endsWith('s') ? sOrigins(form).map(lemma => ({ lemma, inflections: ['s'] as const })) : []),
  ]
}

function origins(form: string, ending: string, inflections: readonly Inflection[]): readonly Origin[] {
  if (!form.endsWith(ending) || form.length < ending.length + 2) return []
  const rest = form.slice(0, -ending.length)
  return [...undo(rest, ending)].map(lemma => ({ lemma, inflections }))
}

function* undo(rest: string, ending: string): Generator<string> {
  const last = rest.at(-1) ?? ''
  if (ending === 'ing' || !/e$|[^aeiou]y$/.test(rest)) yield rest
  yield `${rest}e`
  if (last === rest.at(-2) && /[bdfgklmnprstvz]/.test(last)) yield rest.slice(0, -1)
  if (rest.endsWith('ck')) yield rest.slice(0, -1)
  if (ending === 'ing' && last === 'y') yield `${rest.slice(0, -1)}ie`
  if (ending !== 'ing' && last === 'i') yield `${rest.slice(0, -1)}y`
}

function sOrigins(form: string): readonly string[] {
  if (/(?:ss|us|is)$/.test(form) || form.length < 3) return []
  const rest = form.slice(0, -1)
  if (/[^aeiou]ie$/.test(rest)) return [`${rest.slice(0, -2)}y`, rest]
  if (/(?:s|x|z|ch|sh|o)e$/.test(rest)) return [rest.slice(0, -1), rest, ...undoubled(rest.slice(0, -1))]
  return /(?:[sxz]|ch|sh|[^aeiou]y)$/.test(rest) ? [] : [rest]
}

/** `quizzes`, `gasses`. */
function undoubled(rest: string): readonly string[] {
  return /zz$|[^s]ss$/.test(rest) ? [rest.slice(0, -1)] : []
}
