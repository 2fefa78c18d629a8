import { readNumerals } from './read-numerals.ts'
import { readingsOf, readNumbers, type Written } from './read-numbers.ts'
import { withAsciiDigits } from './with-ascii-digits.ts'

/** Numbers of a source that its translation lacks, and numbers of the translation that the source does not have. */
export interface Difference {
  readonly lost: readonly Written[]
  readonly added: readonly Written[]
}

/** A text without its addresses and tags, and the same without code as well, all of it blotted out; offsets are the same. */
export interface Text {
  readonly whole: string
  readonly prose: string
}

/**
 * Compares the numbers of a segment and its translation. What the source's prose says must stand anywhere in the target, in any
 * digits, grouping and scale; one that stands there less often is lost where another number has come. Numbers up to twelve may be
 * words there, and are not looked for.
 */
export function compareNumbers(source: Text, target: Text): Difference {
  const stated = readNumbers(source.prose).filter(isWorthy)
  if (stated.length === 0 || isFragment(source.prose, target.prose)) return { lost: [], added: [] }
  const found = valuesIn(target.whole)
  const isRoman = romansIn(target.whole)
  const lost = stated.filter(
    ({ readings, text }) => !readings.some(reading => isIn(found, reading)) && !isRoman(text),
  )
  const written = readNumbers(target.prose).filter(isWorthy)
  const known = written.length === 0 ? undefined : valuesIn(source.whole)
  const added = written.filter(
    ({ readings }) => !readings.some(reading => known !== undefined && isIn(known, reading)),
  )
  if (lost.length > 0 || added.length !== 1) return { lost, added }
  const [there, here] = [counterOf(written), counterOf(stated)]
  const rarer = stated.filter(number => there(number) > 0 && there(number) < here(number))
  return { lost: new Set(rarer.map(({ text }) => text)).size === 1 ? rarer.slice(0, 1) : [], added }
}

/** Answers how often a number is written. */
function counterOf(all: readonly Written[]): (number: Written) => number {
  const counts = new Map<string, number>()
  for (const reading of all.flatMap(({ readings }) => [...new Set(readings)]))
    counts.set(reading, (counts.get(reading) ?? 0) + 1)
  return ({ readings: [first = ''] }) => counts.get(first) ?? 0
}

/** A target that says little of its source lacks more than numbers; most often it translates something else. */
function isFragment(source: string, target: string): boolean {
  return widthOf(target) < SHORTEST * widthOf(source)
}

const SHORTEST = 0.35

/** Letters, those of East Asian scripts counted as two: their texts are half as long. */
function widthOf(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? []
  return letters.length + letters.filter(letter => EAST_ASIAN.test(letter)).length
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Numbers up to it are written out in many languages. */
const LARGEST_WORD = 12

function isWorthy({ readings, isWord }: Written): boolean {
  return !isWord && readings.every(reading => !/^\d+$/.test(reading) || Number(reading) > LARGEST_WORD)
}

/** All that the numbers of a text may stand for, whatever they are part of. */
function valuesIn(text: string): ReadonlySet<string> {
  const plain = withAsciiDigits(text)
  const whole = readNumbers(text).flatMap(({ readings }) => readings)
  const pieces = [...plain.matchAll(PIECE)].flatMap(([number]) => readingsOf(number))
  const digits = plain.match(/\d+/g)?.flatMap(readingsOf) ?? []
  const ranges = [...plain.matchAll(/(\d)xx(?!\p{L})/giu)].map(([, first]) => `${first}00`)
  return new Set([...whole, ...pieces, ...digits, ...ranges, ...readNumerals(plain).map(String)])
}

const PIECE = /0[xX][\dA-Fa-f_]+|\d+(?:[.,]\d+)*/g

/** Also as thousands or millions, for which each language has words of its own. */
function isIn(values: ReadonlySet<string>, reading: string): boolean {
  if (values.has(reading)) return true
  const value = Number(reading)
  return (
    Number.isInteger(value) &&
    [1e3, 1e6, 1e9].some(scale => value >= scale && values.has(String(value / scale)))
  )
}

/** Answers whether a number stands there in Roman ones, as centuries and kings do. */
function romansIn(text: string): (number: string) => boolean {
  let written: ReadonlySet<string> | undefined
  return number => {
    const value = Number(number)
    if (value <= LARGEST_WORD || value >= ROMAN.length) return false
    return (written ??= new Set(text.match(/\b[IVX]+\b/g))).has(ROMAN[value] ?? '')
  }
}

const ROMAN = ' I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ')
