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
  const pieces: Inline[] = []
  const open: Open[] = []
  return {
    add: piece => add(pieces, piece),
    open: id => {
      if (open.length < DEEPEST) open.push({ id, at: pieces.length })
      pieces.push(codeOf('x', id))
    },
    close: id => close(pieces, open, id),
    end: () => pieces,
  }
}

/** A code under an id, with what is inside of it. */
export function codeOf(type: 'x' | 'g', id: string, content: readonly Inline[] = []): InlineCode {
  return { type, id, content }
}

const DEEPEST = 100

/** A code that is not closed yet, and where it stands: until then it stands for itself. */
interface Open {
  readonly id: string
  readonly at: number
}

function close(pieces: Inline[], open: Open[], id: string): void {
  const level = open.findLastIndex(one => one.id === id)
  const start = open[level]
  if (start === undefined) return void pieces.push(codeOf('x', id))
  open.length = level
  const content = pieces.splice(start.at + 1)
  pieces[start.at] = codeOf('g', id, content)
}

function add(pieces: Inline[], piece: Inline): void {
  const last = pieces.at(-1)
  if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
  else if (piece !== '') pieces.push(piece)
}
