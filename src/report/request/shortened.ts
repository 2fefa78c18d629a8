import { printable } from '../text/printable.ts'

/** At most `most` UTF-16 units of a text as it is printed, never half a character; what does not fit ends in `…`. */
export function shortened(text: string, most: number): string {
  const shown = printable(text)
  return shown.length <= most
    ? shown
    : `${shown.slice(0, Math.max(0, most - 1)).replace(/[\ud800-\udbff]$/, '')}…`
}
