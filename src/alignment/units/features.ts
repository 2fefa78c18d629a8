import type { Placeholder, Segment } from '../../document/types.ts'
import { type Addresses, normaliseAddress, normaliseLabel } from './definitions.ts'
import { isTranslatorNote } from './translator-note.ts'
import type { Unit } from './unit.ts'

/**
 * What a correct translation of a unit has in common with it, without any dictionary. Verbatim: code, addresses, images,
 * numbers, math. Words: those that a translation may keep, by their first letters, so that cognates count too.
 */
export interface Features {
  readonly verbatim: readonly string[]
  readonly words: readonly string[]
  /** Prose in UTF-16 units, without verbatim pieces and white space. */
  readonly length: number
  /** Those of the verbatim pieces that are numbers. */
  readonly numbers: readonly string[]
  /** True: it calls itself a note of the translator's. */
  readonly isNote: boolean
  /** Number of sentences, at least 1 where there is prose. */
  readonly sentences: number
}

/** Features of one unit; `addresses` are those of its document. */
export function featuresOf({ kind, segments }: Unit, addresses: Addresses): Features {
  const verbatim: string[] = []
  let prose = ''
  if (kind === 'markup') return { ...NOTHING, verbatim }
  if (kind === 'code') return { ...NOTHING, verbatim: readPaths(segments[0]?.source ?? '') }
  for (const segment of segments) prose += ` ${readVerbatim(segment, addresses, verbatim)}`
  const digits = withAsciiDigits(prose)
  const numbers = Array.from(digits.matchAll(NUMBER), ([number]) => `n ${number}`)
  verbatim.push(...numbers)
  verbatim.push(...readSigns(prose), ...readPaths(prose))
  prose = prose.replaceAll(PATH, ' ')
  const words = Array.from(digits.matchAll(WORD), ([word]) => stemOf(word))
  const length = prose.replaceAll(/[\s\p{P}\p{S}]+/gu, '').length
  return {
    verbatim,
    words,
    numbers,
    length,
    isNote: isTranslatorNote(prose),
    sentences: countSentences(prose),
  }
}

const NOTHING: Features = { verbatim: [], words: [], numbers: [], length: 0, isNote: false, sentences: 0 }

/** Adds what stands verbatim in a segment and returns the rest of its text. */
function readVerbatim({ source, placeholders }: Segment, addresses: Addresses, verbatim: string[]): string {
  let [prose, at] = ['', 0]
  const cuts = placeholders.flatMap(placeholder => placeholder.ranges).toSorted((a, b) => a.start - b.start)
  for (const placeholder of placeholders) {
    const found = readPlaceholder(source, placeholder, addresses)
    if (found !== undefined) verbatim.push(found)
  }
  for (const { start, end } of cuts) {
    if (start > at) prose += source.slice(at, start)
    if (end > at) prose += ' '
    at = Math.max(at, end)
  }
  return prose + source.slice(at)
}

function readPlaceholder(
  source: string,
  { type, ranges }: Placeholder,
  addresses: Addresses,
): string | undefined {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const text = source.slice(first.start, first.end)
  if (type === 'link' || type === 'image')
    return readLink(
      source,
      { from: first.end, close: source.slice(last.start, last.end), to: last.start },
      addresses,
    )
  if (type === 'autolink') return `u ${normaliseAddress(text.replaceAll(/^<|>$/g, ''))}`
  if (type === 'html' || type === 'template') {
    const address = /\b(?:href|src|path)=["']([^"']+)/.exec(text)?.[1]
    return address === undefined ? undefined : `u ${normaliseAddress(address)}`
  }
  if (type === 'code')
    return `c ${text
      .replaceAll(/^`+\s?|\s?`+$/g, '')
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/\s+/g, ' ')}`
  return type === 'math' || type === 'footnote' || type === 'expression' ? `x ${text}` : undefined
}

interface LinkParts {
  readonly from: number
  readonly to: number
  readonly close: string
}

/** The address behind a link, whether it stands there or in a definition. */
function readLink(source: string, { from, to, close }: LinkParts, addresses: Addresses): string | undefined {
  const inline = /^[^(]*\(\s*<?([^\s>)]*)/.exec(close)?.[1]
  if (inline !== undefined) return `u ${normaliseAddress(inline)}`
  const label = /\[([^\]]+)\]\s*$/.exec(close)?.[1] ?? source.slice(from, to)
  const address = addresses.get(normaliseLabel(label))
  return address === undefined ? undefined : `u ${address}`
}

/** Paths of files, as an include names them, in short code too: some sites include a file in a fence, others do not. */
function readPaths(text: string): string[] {
  if (text.length > LONG_CODE) return []
  return Array.from(text.matchAll(PATH), ([path]) => `f ${path.replace(/^(?:\.+\/)+/, '')}`)
}

const PATH = /[\w.-]+(?:\/[\w.-]+){2,}/g
const LONG_CODE = 200

/** What translators keep of punctuation: how a text ends, what is emphasised, questions and parentheses. */
function readSigns(prose: string): string[] {
  const signs: string[] = []
  const count = (sign: string, pattern: RegExp): void => {
    for (const _ of prose.matchAll(pattern)) signs.push(sign)
  }
  const end = /[:：?？!！…]["'”’」)]*\s*$/.exec(prose)?.[0]?.[0]?.normalize('NFKC')
  if (end !== undefined) signs.push(`p end ${end}`)
  count('p strong', /\*\*[^*]+\*\*|__[^_]+__/g)
  count('p em', /(?<![*\w])\*[^*\s][^*]*\*(?!\*)|(?<![_\w])_[^_\s][^_]*_(?![_\w])/g)
  count('p ?', /[?？؟]/g)
  count('p (', /[(（]/g)
  const fence = /^\s*(\/{3,}|!{3}|:{3,}|\?{3})/.exec(prose)?.[1]
  if (fence !== undefined) signs.push('p fence', `p fence ${fence.length}`)
  return signs
}

/** Digits of all scripts as ASCII (Persian, Arabic, Devanagari, full width). */
function withAsciiDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, digit => String(digitValue(digit)))
}

/** Unicode has decimal digits in runs of ten that begin with zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}

const NUMBER = /\d+(?:[.,]\d+)*/g
const WORD = /[\p{Script=Latin}][\p{Script=Latin}\p{M}\d]{2,}/gu
const STEM = 5

function stemOf(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().slice(0, STEM)
}

function countSentences(prose: string): number {
  return prose.trim() === '' ? 0 : Math.max(1, prose.match(/[.!?]+(?=\s|$)|[。！？؟।]/g)?.length ?? 0)
}
