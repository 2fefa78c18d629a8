import type { Range } from '../../document/types.ts'
import type { Fault } from './fault.ts'
import { READ } from './read-literal.ts'

/** A document's text, and the same with all blotted out that a reader does not see as it is written. */
export interface Reading {
  readonly text: string
  readonly literal: string
}

/**
 * Runs of asterisks, underscores and tildes that were to mark a text and are read as characters. Which marks open and close is told
 * by the characters beside them: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
export function findEmphasis(reading: Reading): Fault[] {
  return MARKS.flatMap(kind => {
    const runs = Array.from(reading.literal.matchAll(kind.run), match => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    return pairUp(reading, runs).flatMap(([open, close]) => {
      const { sort, mark } = kind
      if (close !== undefined)
        return { sort, range: { start: open.start, end: close.end }, ...causeOf(reading, { open, close }) }
      return kind.isSure ? { sort, range: open, variant: 'unpaired', params: { mark } } : []
    })
  })
}

/** `isSure`: one of them alone is a fault too; a lone asterisk or underscore may be meant as a sign. */
const MARKS = [
  { sort: 'strong', mark: '**', run: /(?<!\*)\*{2,3}(?!\*)/g, isSure: true },
  {
    sort: 'strong',
    mark: '__',
    run: /(?<![A-Za-z\d_])_{2,3}(?!_)|(?<!_)_{2,3}(?![A-Za-z\d_])/g,
    isSure: false,
  },
  { sort: 'emphasis', mark: '*', run: /(?<!\*)\*(?!\*)/g, isSure: false },
  { sort: 'emphasis', mark: '_', run: /(?<![A-Za-z\d_])_(?!_)|(?<!_)_(?![A-Za-z\d_])/g, isSure: false },
  { sort: 'strike', mark: '~~', run: /(?<!~)~~(?!~)/g, isSure: true },
] as const

/** Two runs that follow each other in one block of text belong together. */
function pairUp(reading: Reading, runs: readonly Range[]): [Range, Range?][] {
  const pairs: [Range, Range?][] = []
  for (const run of runs) {
    const last = pairs.at(-1)
    if (last?.length === 1 && isOneText(reading, last[0], run)) last.push(run)
    else pairs.push([run])
  }
  return pairs
}

function isOneText({ literal }: Reading, open: Range, close: Range): boolean {
  const inner = literal.slice(open.end, close.start)
  return inner !== '' && inner.length <= LONGEST && !inner.includes('\uE001')
}

/** Nobody marks a longer text. */
const LONGEST = 400

interface Pair {
  readonly open: Range
  readonly close: Range
}

/** What stands beside the marks, and why that keeps them from being marks. */
function causeOf({ text, literal }: Reading, { open, close }: Pair): Pick<Fault, 'variant' | 'params'> {
  const mark = text.slice(open.start, open.end)
  const inner = text.slice(open.end, close.start)
  if (/^\s|\s$/.test(inner)) return { variant: 'space', params: { mark } }
  const before = isLetter(lastOf(text.slice(0, open.start)))
  const after = isLetter(firstOf(text.slice(close.end)))
  const [sign, at] =
    after && isSign(lastOf(inner))
      ? [lastOf(inner), close.start - 1]
      : before && isSign(firstOf(inner))
        ? [firstOf(inner), open.end]
        : ['', 0]
  if (sign !== '')
    return { variant: literal[at] === READ ? 'construct' : 'punctuation', params: { mark, sign } }
  return { variant: mark.startsWith('_') && (before || after) ? 'underscore' : 'unpaired', params: { mark } }
}

function firstOf(text: string): string {
  return /^./u.exec(text)?.[0] ?? ''
}

function lastOf(text: string): string {
  return /.$/u.exec(text.slice(-2))?.[0] ?? ''
}

function isSign(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char)
}

function isLetter(char: string): boolean {
  return char !== '' && !/[\s\p{P}\p{S}]/u.test(char)
}
