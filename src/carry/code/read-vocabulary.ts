import { isTranslated, nameOf, type Held } from './read-stock.ts'

/** What a target says for the words of a code block. */
export interface Vocabulary {
  /** By name; words that it says in several ways are left out, and strings that are no text. */
  readonly dictionary: ReadonlyMap<string, Held>
  /** Names of words that it says in several ways: only the place of each tells which is meant. */
  readonly repeated: ReadonlySet<string>
  /** True where it translates any comment. */
  readonly isTranslated: boolean
}

/** Words of a target that stand for nothing. */
export const NO_WORDS: Vocabulary = { dictionary: new Map(), repeated: new Set(), isTranslated: false }

/** Reads what a target says for words, wherever it has them. */
export function readVocabulary(stock: readonly Held[]): Vocabulary {
  const dictionary = new Map<string, Held>()
  const repeated = new Set<string>()
  for (const held of stock) {
    const [name, known] = [nameOf(held), dictionary.get(nameOf(held))]
    if (held.kind === 'string' && !isText(held.text)) continue
    if (known !== undefined && known.own !== held.own) repeated.add(name)
    dictionary.set(name, held)
  }
  for (const name of repeated) dictionary.delete(name)
  const isAny = stock.some(held => held.kind !== 'string' && isTranslated(held))
  return { dictionary, repeated, isTranslated: isAny }
}

/** True for what has a word that somebody could translate. */
export function isText(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}
