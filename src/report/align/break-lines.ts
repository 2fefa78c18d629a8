import { wrap } from '../text/wrap.ts'
import { breakCharacters } from './break-characters.ts'

/** Lines of at most `width` terminal cells, broken between words where it can be done, else between characters. */
export function breakLines(text: string, width: number): string[] {
  return wrap(text, width).flatMap(line => breakCharacters(line, width))
}
