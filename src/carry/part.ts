import type { Reason } from '../edits/types.ts'
import type { Splice } from './types.ts'

/** What one aspect of a change comes to. */
export interface Part {
  readonly splices: readonly Splice[]
  /** Why something cannot be carried. */
  readonly left: readonly Reason[]
  /** How many things changed that this aspect answers for; what the target has already counts too. */
  readonly answered: number
}

/** Nothing that this aspect answers for. */
export const NOTHING: Part = { splices: [], left: [], answered: 0 }

/** The target agrees already. */
export const ALREADY: Part = { splices: [], left: [], answered: 1 }

/** Cannot be carried, for this reason. */
export function leave(code: string, words: Omit<Reason, 'code'> = {}): Part {
  return { splices: [], left: [{ code, ...words }], answered: 1 }
}

/** Follows by these splices. */
export function carry(splices: readonly Splice[]): Part {
  return { splices, left: [], answered: 1 }
}

/** Several parts as one. */
export function join(parts: readonly Part[]): Part {
  return {
    splices: parts.flatMap(({ splices }) => splices),
    left: parts.flatMap(({ left }) => left),
    answered: parts.reduce((sum, { answered }) => sum + answered, 0),
  }
}
