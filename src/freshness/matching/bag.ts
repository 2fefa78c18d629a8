/** A text as counted words, for comparing. */
export interface Bag {
  readonly text: string
  /** Word → how often it occurs. */
  readonly words: ReadonlyMap<string, number>
  /** Number of words. */
  readonly size: number
  /** Weight of all words, see `weightOf`. */
  readonly weight: number
}

/** Counts a text's words in lower case; a text without any is a word itself. */
export function bagOf(text: string): Bag {
  const words = new Map<string, number>()
  const list = wordsIn(text)
  let weight = 0
  for (const word of list) {
    words.set(word, (words.get(word) ?? 0) + 1)
    weight += weightOf(word)
  }
  return { text, words, size: list.length, weight }
}

/** A text's words in order, in lower case; scripts without spaces in pairs of characters. */
export function wordsIn(text: string): readonly string[] {
  const lower = withoutBoilerplate(text).toLowerCase()
  if (ASCII.test(lower)) return lower.match(ASCII_WORD) ?? [text]
  return (lower.match(WORD) ?? [text]).flatMap(word => (UNSPACED.test(word) ? pairsOf(word) : [word]))
}

/** All links look alike in HTML; of a tag only the address tells, and of an address not how it begins. */
export function withoutBoilerplate(text: string): string {
  const bare = text.includes('<') ? text.replaceAll(TAG, tag => ` ${ADDRESS.exec(tag)?.[1] ?? ''} `) : text
  return bare.includes('://') ? bare.replaceAll(/https?:\/\/(?:www\.)?/gi, ' ') : bare
}

const TAG = /<\/?[a-z][^<>]*>/gi
const ADDRESS = / (?:href|src)=["']([^"']*)/i

/**
 * What a word tells: short words are frequent in every language that has words, and stand in texts that have nothing to do
 * with each other; numbers do not. The weight does not depend on other texts, so that a passage elsewhere cannot change what
 * belongs together.
 */
export function weightOf(word: string): number {
  const first = word.charCodeAt(0)
  return word.length > 4 || first > 0x0e00 || first < 0x3a ? 1 : (WEIGHTS[word.length] ?? 1)
}

const WEIGHTS = [0.3, 0.3, 0.3, 0.5, 0.75]

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d_]+|[\p{L}\p{M}\p{N}]+/gu
// oxlint-disable-next-line no-control-regex
const ASCII = /^[\0-\x7f]*$/
/** The same words, found faster. */
const ASCII_WORD = /[a-z\d_]+/g
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function pairsOf(word: string): string[] {
  const characters = Array.from(word)
  return characters.length < 2 ? characters : characters.slice(1).map((c, i) => `${characters[i]}${c}`)
}
