import type { Words } from '../words.ts'

/** Sentences one after another, as the language writes them: with a space between them or without. */
export function joinSentences(sentences: readonly string[], t: Words): string {
  return sentences.reduce((before, after) => t('digest:join.sentences', { before, after }))
}
