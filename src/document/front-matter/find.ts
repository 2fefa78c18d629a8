import type { Range } from '../types.ts'

/** The block of metadata at the head of a file. */
export interface FrontMatter {
  readonly format: 'toml' | 'yaml'
  /** The block with both fences, from offset 0 (a byte order mark and leading white space included), without the last line end. */
  readonly range: Range
  /** The lines between the fences. */
  readonly content: Range
}

/**
 * Finds the front matter: TOML between `+++` lines, before which white space may stand (as Zola allows it), or
 * YAML between `---` lines, the last of which may be `...`. UTF-16 offsets; undefined when there is none or it is never closed.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const open = OPEN.exec(text)
  if (open === null) return undefined
  const fence = open[2] ?? open[1] ?? ''
  const start = open[0].length
  const close = fence === '+++' ? CLOSE_TOML : CLOSE_YAML
  close.lastIndex = start
  const end = close.exec(text)
  if (end === null) return undefined
  return {
    format: fence === '+++' ? 'toml' : 'yaml',
    range: { start: 0, end: end.index + end[0].length },
    content: { start, end: end.index },
  }
}

const OPEN = /^\uFEFF?(?:(---)|\s*(\+\+\+))[ \t]*(?:\r\n|\n|\r)/
const CLOSE_TOML = /(?<=[\r\n])\+\+\+[ \t]*(?=[\r\n]|$)/g
const CLOSE_YAML = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g
