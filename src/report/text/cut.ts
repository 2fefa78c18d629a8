import { cells } from './cells.ts'

const ELLIPSIS = '…'

/** At most `width` terminal cells of the text; what does not fit ends in `…`. */
export function cutEnd(text: string, width: number): string {
  if (cells(text) <= width) return text
  return head(text, width - 1) + (width > 0 ? ELLIPSIS : '')
}

/** At most `width` cells of a path or title, shortened in the middle, where it tells least. */
export function cutMiddle(text: string, width: number): string {
  if (cells(text) <= width) return text
  const left = Math.floor((width - 1) / 3)
  return head(text, left) + ELLIPSIS + tail(text, width - 1 - left)
}

function head(text: string, width: number): string {
  let taken = ''
  let used = 0
  for (const character of graphemes(text)) {
    used += cells(character)
    if (used > width) break
    taken += character
  }
  return taken
}

function tail(text: string, width: number): string {
  const taken: string[] = []
  let used = 0
  for (const character of [...graphemes(text)].reverse()) {
    used += cells(character)
    if (used > width) break
    taken.unshift(character)
  }
  return taken.join('')
}

let segmenter: Intl.Segmenter | undefined

/** Grapheme by grapheme; of a long text only the beginning is ever looked at. */
function* graphemes(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter()
  for (const { segment } of segmenter.segment(text)) yield segment
}
