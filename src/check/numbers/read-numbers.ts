import type { Range } from '../../document/types.ts'
import { withAsciiDigits } from './with-ascii-digits.ts'

/** A number in prose. */
export interface Written {
  /** As it is written. */
  readonly text: string
  readonly range: Range
  /** True for ordinals below a hundred and for decades, which many languages write out: `14th`, `1980s`. */
  readonly isWord: boolean
  /** All that it may stand for, as `readingsOf` has it: `1.000` is a thousand in some languages. */
  readonly readings: readonly string[]
}

/** Numbers of a prose in any digits, but those that are part of a name (`x86_64`, `utf8`, `SHA-256` only behind its hyphen). */
export function readNumbers(prose: string): Written[] {
  const plain = withAsciiDigits(prose.replaceAll(ENTITY, entity => ' '.repeat(entity.length)))
  return [...plain.matchAll(NUMBER)].map(({ 0: text, index }) => {
    const end = index + text.length
    const behind = plain.slice(end, end + SCALE_LENGTH)
    return {
      text: prose.slice(index, end),
      range: { start: index, end },
      isWord:
        (text.length < 3 && ORDINAL.test(behind)) || (/^\d{1,3}0$/.test(text) && /^['’]?s\b/.test(behind)),
      readings: [...readingsOf(text), ...scaled(text, behind)],
    }
  })
}

const ORDINAL = /^-?(?:st|nd|rd|th|[ªº°.]?[eéaoªº](?![\p{L}\d]))/u

const ENTITY = /&#?\w{1,31};/g
const SCALE_LENGTH = 12
const NUMBER =
  /(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}_\d]|[A-Za-z\d_][.,])(?:0[xX][\dA-Fa-f_]*[\dA-Fa-f]|\d{1,3}(?:[ \u00A0\u2009\u202F'’]\d{3})+(?!\d)|\d+(?:_\d{3})+|\d+(?:[.,]\d+)*)/gu

/**
 * What a number may stand for: hexadecimal ones and versions as they are, others with and without the signs between thousands.
 * Zeros behind the point count, since versions are written like decimals.
 */
export function readingsOf(number: string): string[] {
  if (/^0[xX]/.test(number)) return [number.toLowerCase().replaceAll('_', '')]
  const digits = number.replaceAll(/[\s_'’]/g, '')
  const readings = [digits.replaceAll(',', '.')]
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$|^\d{1,2}(?:,\d{2})*,\d{3}$/.test(digits))
    readings.push(digits.replaceAll(/[.,]/g, ''))
  const [, whole, mark, sign, rest] = /^(\d{1,3}(?:([.,])\d{3})+)([.,])(\d+)$/.exec(digits) ?? []
  if (whole !== undefined && mark !== sign) readings.push(`${whole.replaceAll(/[.,]/g, '')}.${rest}`)
  return readings.map(reading => reading.replace(/^0+(?=\d)/, ''))
}

const SCALES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^[\s-]?hundreds?\b/i, [100]],
  [/^[\s-]?(?:thousands?\b|[kK]\b)/, [1000]],
  [/^[\s-]?(?:millions?\b|M\b)/, [1e6]],
  [/^[\s-]?billions?\b/i, [1e9]],
]

/** With the word behind it: `16 million` is also 16000000. */
function scaled(number: string, behind: string): string[] {
  const [, scales = []] = SCALES.find(([word]) => word.test(behind)) ?? []
  const value = Number(number.replaceAll(/[\s,_'’]/g, ''))
  return Number.isFinite(value) ? scales.map(scale => String(value * scale)) : []
}
