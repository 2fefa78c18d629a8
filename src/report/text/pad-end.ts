import { cells } from './cells.ts'

/** The text with spaces behind it, so that it takes at least `width` terminal cells. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)))
}
