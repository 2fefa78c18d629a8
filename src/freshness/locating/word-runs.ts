/**
 * Three words in small letters in a row, as they stand in a text outside of fenced code. Texts without one in common have no
 * passage in common that a translator would have to see; no parser is needed to know that.
 */
export function wordRuns(text: string): ReadonlySet<string> {
  return new Set(text.replaceAll(FENCED, '').match(RUN) ?? [])
}

/** True when a text has one of the runs of others. */
export function hasRunOf(text: string, others: readonly ReadonlySet<string>[]): boolean {
  for (const [run] of text.replaceAll(FENCED, '').matchAll(RUN))
    if (others.some(runs => runs.has(run))) return true
  return false
}

const RUN = /(?<!\p{L})\p{Ll}+\s\p{Ll}+\s\p{Ll}+/gu
const FENCED = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[^]*?^[ \t>]*\1[`~]*[ \t\r]*$/gm
