import { findGrammar } from '../languages/find-grammar.ts'
import type { Grammar } from '../languages/grammar.ts'
import { tokenise } from '../tokens/tokenise.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Edit } from '../types.ts'
import { findWindow } from './window.ts'

/** Tokens of both sides of an edit. */
export interface Reading {
  readonly edit: Edit
  readonly before: readonly Token[]
  readonly after: readonly Token[]
  /** Whether equal tokens, which were not read, stand before these. */
  readonly startsLate: boolean
  /** Whether equal tokens, which were not read, stand behind these. */
  readonly endsEarly: boolean
  /** The grammar of the language that the texts, read or not, are surely written in. */
  readonly grammar: () => Grammar | undefined
}

/** Reads both texts from start to end. */
export function readWhole(edit: Edit): Reading {
  const [before, after] = [tokenise(edit.before), tokenise(edit.after)]
  const grammar = once(() => findGrammar(before, after))
  return { edit, before, after, startsLate: false, endsEarly: false, grammar }
}

/** Reads what lies around the changes, and leaves out what both texts have alike where they are plain enough. */
export function readAround(edit: Edit): Reading {
  const window = edit.kind === 'heading' ? undefined : findWindow(edit.before, edit.after)
  if (window === undefined) return readWhole(edit)
  const [a, b] = window.ranges
  const [before, after] = [tokenise(window.before, a), tokenise(window.after, b)]
  const grammar = once(() => findGrammar(tokenise(window.before), tokenise(window.after)))
  return { edit, before, after, startsLate: a.start > 0, endsEarly: a.end < window.before.length, grammar }
}

/** An answer that is found out when it is first asked for. */
function once<T>(find: () => T): () => T {
  let answer: { readonly value: T } | undefined
  return () => (answer ??= { value: find() }).value
}
