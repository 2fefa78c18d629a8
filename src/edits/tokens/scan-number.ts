import { startsName } from './scan-bare-code.ts'
import { matchHere, takeAs } from './scan.ts'
import type { Scan } from './scan.ts'

const NUMBER =
  /[-−]?(?:0[xX][\dA-Fa-f_]+|0b[01_]+|\d+(?:[.,_:]\d+)*(?:[eE][+\-−]?\d+(?![\p{L}\d]))?)|\p{N}+/uy
/** Units that are others in another case, wherever they stand: `MB` and `Mb`, `MHz` and `mHz`. */
const UNIT = /^(?:[kKMGTP]i?[Bb](?:ps)?|[mkMG]Hz)$/
/** Units behind a number only: `mA` and `MA`. */
const UNIT_BEHIND = /^(?:[mkMG][WVJ]|[mMkµ]A)$/
/** Units that touch their number: metres and millions, grams, bits and bytes. */
const LETTER = /^[mMgGbB]$/

/** A number, with its sign. */
export function scanNumber(scan: Scan): boolean {
  const number = matchHere(scan, NUMBER)
  if (number === undefined) return false
  const signed = /^[-−]/.test(number)
  if (signed && !startsName(scan)) return false
  return takeAs(scan, scan.at + number.length, { type: 'number', key: number.replaceAll('−', '-') })
}

/** True for a word at `scan.at` that is a unit of which the letter case is a part: it is verbatim, as its number is. */
export function isUnit({ text, at, tokens }: Scan, word: string): boolean {
  if (UNIT.test(word)) return true
  if (tokens.at(-1)?.type !== 'number') return false
  return UNIT_BEHIND.test(word) || (LETTER.test(word) && /\d/.test(text[at - 1] ?? ''))
}
