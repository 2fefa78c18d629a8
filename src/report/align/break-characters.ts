import { cells } from '../text/cells.ts'

/** Lines of at most `width` terminal cells, broken between characters; a character that is too wide stays whole. */
export function breakCharacters(line: string, width: number): string[] {
  if (cells(line) <= width) return [line]
  const lines = ['']
  let used = 0
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    used += cells(segment)
    if (used > width && lines.at(-1) !== '') {
      lines.push('')
      used = cells(segment)
    }
    lines[lines.length - 1] += segment
  }
  return lines
}
