/** A lemma that a form may come from by the spelling rules of English, and how; `past` is the participle as well. */
export interface Origin {
  readonly lemma: string
  readonly inflection: 's' | 'past' | 'gerund' | 'comparative' | 'superlative' | 'adverb'
}

/**
 * All origins that spelling allows for a form in small letters: silent e (`using`), y (`tries`, `dying`), doubled
 * consonants (`dropped`), ck (`panicked`). Most are no words; whoever asks looks them up.
 */
export function originsOf(form: string): readonly Origin[] {
  return [
    ...behind(form, 'ing').map(lemma => ({ lemma, inflection: 'gerund' as const })),
    ...behind(form, 'ed').map(lemma => ({ lemma, inflection: 'past' as const })),
    ...behind(form, 'er').map(lemma => ({ lemma, inflection: 'comparative' as const })),
    ...behind(form, 'est').map(lemma => ({ lemma, inflection: 'superlative' as const })),
    ...behindLy(form).map(lemma => ({ lemma, inflection: 'adverb' as const })),
    ...behindS(form).map(lemma => ({ lemma, inflection: 's' as const })),
  ]
}

function behind(form: string, ending: 'ing' | 'ed' | 'er' | 'est'): readonly string[] {
  if (!form.endsWith(ending) || form.length < ending.length + 2) return []
  const rest = form.slice(0, -ending.length)
  return ending === 'ing' ? behindIng(rest) : [...behindConsonant(rest), ...behindE(rest)]
}

function behindIng(rest: string): readonly string[] {
  const silent = /[eoy]$/.test(rest) ? [] : [`${rest}e`]
  return [...behindConsonant(rest), ...silent, ...(rest.endsWith('y') ? [`${rest.slice(0, -1)}ie`] : [])]
}

function behindConsonant(rest: string): readonly string[] {
  const doubled = /([bdfgklmnprstvz])\1$/.test(rest) || rest.endsWith('ck')
  return doubled ? [rest, rest.slice(0, -1)] : [rest]
}

function behindE(rest: string): readonly string[] {
  return rest.endsWith('i') ? [`${rest}e`, `${rest.slice(0, -1)}y`] : [`${rest}e`]
}

/** `simply`, `easily`, `statically`, `fully`, `truly`. */
function behindLy(form: string): readonly string[] {
  if (!form.endsWith('ly') || form.length < 5) return []
  const rest = form.slice(0, -2)
  if (rest.endsWith('i')) return [`${rest.slice(0, -1)}y`]
  const ends = rest.endsWith('ical') ? [rest.slice(0, -2)] : []
  return [rest, `${rest}le`, `${rest}e`, ...(rest.endsWith('l') ? [`${rest}l`] : []), ...ends]
}

function behindS(form: string): readonly string[] {
  if (!form.endsWith('s') || /(?:ss|us|is)$/.test(form) || form.length < 3) return []
  const rest = form.slice(0, -1)
  if (/[^aeiou]ie$/.test(rest)) return [`${rest.slice(0, -2)}y`, rest]
  if (/(?:s|x|z|ch|sh|o)e$/.test(rest)) return [rest.slice(0, -1), rest, ...undoubled(rest.slice(0, -1))]
  return /(?:[sxz]|sh|[^aeiou]y)$/.test(rest) ? [] : [rest]
}

/** `quizzes`, `gasses`. */
function undoubled(rest: string): readonly string[] {
  return /zz$|[^s]ss$/.test(rest) ? [rest.slice(0, -1)] : []
}
