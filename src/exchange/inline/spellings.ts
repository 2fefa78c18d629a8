import { findReferences } from './read-words.ts'

/** Character → the reference that it is written as. */
export type Spellings = ReadonlyMap<string, string>

/** The characters that a Markdown text writes as references and never as themselves, as `&nbsp;`. */
export function spellingsIn(text: string): Spellings {
  const references = findReferences(text)
  if (references.size === 0) return references
  const rest = [...references.values()].reduce((left, token) => left.replaceAll(token, ''), text)
  return new Map([...references].filter(([mark]) => !rest.includes(mark)))
}
