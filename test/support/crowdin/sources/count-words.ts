import { plainOf } from '../xliff/tags.ts'

/** Words of a markup: runs without blanks. */
export function countWords(markup: string): number {
  return plainOf(markup).match(/\S+/g)?.length ?? 0
}
