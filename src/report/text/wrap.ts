import { cells } from './cells.ts'

/**
 * Lines of at most `width` terminal cells, broken at spaces, continued after `indent`. Text without spaces between
 * words (Chinese, Japanese) breaks between words; a word that is too long stays whole.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line.trim() !== '' && cells((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = indent + piece.trimStart()
    } else line += piece
  }
  return [...lines, line.trimEnd()]
}

/** Parts joined by ` · `, or by another sign, broken between parts only; a sign with a space behind it stays at the end of its line. */
export function wrapParts(parts: readonly string[], width: number, sign = ' · '): string[] {
  const end = sign.startsWith(' ') ? '' : sign.trimEnd()
  const lines: string[] = []
  let line = ''
  for (const [at, part] of parts.entries()) {
    const longer = line === '' ? part : `${line}${sign}${part}`
    if (line !== '' && cells(longer) + (at < parts.length - 1 ? cells(end) : 0) > width) {
      lines.push(line + end)
      line = part
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/**
 * Words with the space after them; closing punctuation stays with the word before it, an opening bracket with the one behind it,
 * code spans stay whole.
 */
export function pieces(text: string): string[] {
  return text.match(PIECE) ?? []
}

const WIDE = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}`
const OPEN = '（「『〈《【〔'
const PIECE = new RegExp(
  [
    `\`[^\`]*\`[^\\s${WIDE}${OPEN}]*\\s*`,
    `[${OPEN}]*[${WIDE}][ー、。，．：；！？）」』〉》】〕”’…,.:;!?)\\]]*\\s*`,
    `[${OPEN}]*[^\\s${WIDE}${OPEN}、，；]+[、，；]*\\s*`,
    `[${OPEN}、，；]+\\s*`,
    String.raw`\s+`,
  ].join('|'),
  'gu',
)
