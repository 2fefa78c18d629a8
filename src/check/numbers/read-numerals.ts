import { readRoundNumbers } from './read-round-numbers.ts'

const DIGITS = '〇一二三四五六七八九'
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 백: 100, 천: 1000 }
const LARGE: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  兆: 1e12,
  조: 1e12,
}
const NUMERAL =
  /(?:\d[\d,]*(?:\.\d+)?|[〇零一二三四五六七八九两兩十百千])[\d,.〇零一二三四五六七八九两兩十百千万萬億亿兆만억조천백]*/g

/**
 * Values of the numbers that a text writes with East Asian numerals, alone (`六十四`, `二〇一八`) or behind digits (`100万`, `1.6億`,
 * `3천만`), and of words for a hundred and a thousand; ASCII digits alone are none.
 */
export function readNumerals(text: string): number[] {
  const numerals = [...text.matchAll(NUMERAL)].flatMap(([numeral]) => {
    if (!/[^\d,.]/.test(numeral)) return []
    const plain = numeral.replaceAll('零', '〇').replaceAll(/[两兩]/g, '二')
    const value = /^[〇一二三四五六七八九]{2,}$/.test(plain) ? byPlace(plain) : bySum(plain)
    return Number.isFinite(value) ? [value] : []
  })
  return [...numerals, ...readRoundNumbers(text)]
}

function byPlace(numeral: string): number {
  return Number(
    Array.from(numeral)
      .map(char => DIGITS.indexOf(char))
      .join(''),
  )
}

/** `三百二十万五千`: digits times small units are added up to what a large unit multiplies. */
function bySum(numeral: string): number {
  let [total, section, digits] = [0, 0, '']
  const take = (unit: number): number => {
    const value = digits === '' ? 1 : Number(digits.replaceAll(',', ''))
    digits = ''
    return value * unit
  }
  for (const char of numeral) {
    const [small, large] = [SMALL[char], LARGE[char]]
    if (small !== undefined) section += take(small)
    else if (large !== undefined) {
      total += (section === 0 ? take(1) : section + (digits === '' ? 0 : take(1))) * large
      section = 0
    } else digits += DIGITS.includes(char) ? String(DIGITS.indexOf(char)) : char
  }
  return total + section + (digits === '' ? 0 : take(1))
}
