import type { Inline, InlineCode } from './types.ts'

/** Puts a text together from words and codes as a file names them one after the other. */
export interface CodeReader {
  readonly add: (piece: Inline) => void
  /** What follows is inside of this code, up to its `close`. */
  readonly open: (id: string) => void
  readonly close: (id: string) => void
  /** The text. */
  readonly end: () => Inline[]
}

/**
 * Makes a reader. One end of a code without its other end stands for itself, so that no word is lost and the fault can be told; so
 * does one that is nested deeper than any text of ours.
 */
export function createCodeReader(): CodeReader {
  const levels: Level[] = [{ pieces: [], id: '' }]
  return {
    add: piece => add(levels, piece),
    open: id => {
      if (levels.length < DEEPEST) levels.push({ pieces: [], id })
      else add(levels, codeOf('x', id))
    },
    close: id => close(levels, id),
    end: () => {
      while (levels.length > 1) leaveOpen(levels)
      return levels[0]?.pieces ?? []
    },
  }
}

/** A code under an id, with what is inside of it. */
export function codeOf(type: 'x' | 'g', id: string, content: readonly Inline[] = []): InlineCode {
  return { type, id, content }
}

const DEEPEST = 100

/** The text, and in it the codes that are still open. */
interface Level {
  readonly pieces: Inline[]
  readonly id: string
}

function close(levels: Level[], id: string): void {
  if (!levels.some((level, i) => i > 0 && level.id === id)) return add(levels, codeOf('x', id))
  while (levels.at(-1)?.id !== id) leaveOpen(levels)
  const pair = levels.pop()
  if (pair !== undefined) add(levels, codeOf('g', id, pair.pieces))
}

function leaveOpen(levels: Level[]): void {
  const open = levels.pop()
  if (open === undefined) return
  add(levels, codeOf('x', open.id))
  for (const piece of open.pieces) add(levels, piece)
}

function add(levels: readonly Level[], piece: Inline): void {
  const pieces = levels.at(-1)?.pieces ?? []
  const last = pieces.at(-1)
  if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
  else if (piece !== '') pieces.push(piece)
}
