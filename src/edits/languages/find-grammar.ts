import type { Token } from '../tokens/tokens.ts'
import { english } from './en/english.ts'
import type { Grammar } from './grammar.ts'

/** One entry per folder beside this file. */
const GRAMMARS: readonly Grammar[] = [english]

/** The grammar of the language that a text is surely written in; undefined where none is known for it. */
export function findGrammar(...texts: readonly (readonly Token[])[]): Grammar | undefined {
  return GRAMMARS.find(grammar => texts.some(tokens => grammar.isWritten(tokens)))
}
