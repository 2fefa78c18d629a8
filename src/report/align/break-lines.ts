import { cells } from '../text/cells.ts'
import { wrap } from '../text/wrap.ts'

/** Lines of at most `width` terminal cells, broken between words where it can be done, else between characters. */
export function breakLines(text: string, width: number): string[] {
  return wrap(text, width).flatMap(line => (cells(line) <= width ? [line] : broken(line, width)))
}

function broken(line: string, width: number): string[] {
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
