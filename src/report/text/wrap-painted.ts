import type { Meaning, Paint } from '../words.ts'
import { cells } from './cells.ts'
import { pieces } from './wrap.ts'

/** A stretch of text with one colour. */
export interface Painted {
  readonly text: string
  readonly meaning?: Meaning
}

/**
 * Lines of at most `width` terminal cells, broken between words and never between a word and the sign that belongs to it,
 * each painted by itself; a word that is too long stays whole.
 */
export function wrapPainted(parts: readonly Painted[], width: number, paint: Paint): string[] {
  const lines: Painted[][] = [[]]
  let used = 0
  for (const word of wordsOf(parts)) {
    const size = cells(
      word
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    if (used > 0 && used + size > width) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(...word)
    used += cells(word.map(({ text }) => text).join(''))
  }
  return lines.map(line => paintLine(line, paint))
}

/** Stretches that stay together: up to a space, or where a line may break without one. */
function wordsOf(parts: readonly Painted[]): Painted[][] {
  const words: Painted[][] = []
  let open = false
  for (const { text, ...style } of parts)
    for (const piece of pieces(text)) {
      const atom = { text: piece, ...style }
      if (open && !startsLine(words.at(-1), piece)) words.at(-1)?.push(atom)
      else words.push([atom])
      open = !/\s$/.test(piece)
    }
  return words
}

const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー、。，．：；！？）」』〉》】〕]/u
const OPENING = /[（「『〈《【〔]/
const CLOSING = /^[ー、。，．：；！？）」』〉》】〕]/

/** Between two characters of a script without spaces a line may break; what closes does not start one. */
function startsLine(word: readonly Painted[] | undefined, piece: string): boolean {
  const last = word?.at(-1)?.text.at(-1) ?? ''
  const first = piece[0] ?? ''
  return WIDE.test(last) && (WIDE.test(first) || OPENING.test(first)) && !CLOSING.test(piece)
}

function paintLine(line: readonly Painted[], paint: Paint): string {
  const runs: { text: string; meaning: Meaning | undefined }[] = []
  for (const { text, meaning } of line) {
    const last = runs.at(-1)
    if (last !== undefined && last.meaning === meaning) last.text += text
    else runs.push({ text, meaning })
  }
  const end = runs.at(-1)
  if (end !== undefined) end.text = end.text.trimEnd()
  return runs.map(({ text, meaning }) => (meaning === undefined ? text : paint(meaning, text))).join('')
}
