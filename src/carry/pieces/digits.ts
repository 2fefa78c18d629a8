/** Zeros of the decimal digits that numbers are written with, of which each has nine more behind it: Arabic, Persian, Indian scripts, Thai, full width. */
const ZEROS = Array.from('٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０')

const VALUES = new Map(
  ZEROS.flatMap(zero =>
    Array.from({ length: 10 }, (_, i) => [String.fromCharCode(zero.charCodeAt(0) + i), i] as const),
  ),
)
const DIGIT = /[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩０-９]/g
const SEPARATORS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '．': '.', '，': ',' }
const SEPARATOR = /(?<=\d)[٫٬．，](?=\d)/g

/** The text with its numbers in ASCII digits, of the same length. */
export function asciiDigits(text: string): string {
  const plain = text.replaceAll(DIGIT, digit => String(VALUES.get(digit) ?? digit))
  return plain === text ? text : plain.replaceAll(SEPARATOR, sign => SEPARATORS[sign] ?? sign)
}

/** A number in the digits in which another one is written. */
export function inDigitsOf(sample: string, number: string): string {
  const first = sample.match(DIGIT)?.[0]
  const zero = ZEROS.find(
    each => first !== undefined && Math.abs(first.charCodeAt(0) - each.charCodeAt(0)) < 10,
  )
  if (first === undefined || zero === undefined) return number
  return number
    .replaceAll(/[.,](?=\d)/g, sign => separatorIn(sample, zero, sign))
    .replaceAll(/\d/g, digit => String.fromCharCode(zero.charCodeAt(0) + Number(digit)))
}

/** The sign of its kind that the sample has, ASCII among them; else that of its digits. */
function separatorIn(sample: string, zero: string, sign: string): string {
  if (sample.includes(sign)) return sign
  const own = Object.keys(SEPARATORS).filter(each => SEPARATORS[each] === sign)
  const used = own.find(each => sample.includes(each))
  return used ?? ('٠۰'.includes(zero) ? (own[0] ?? sign) : sign)
}
