import type { Range } from '../types.ts'
import type { HtmlToken } from './tokens.ts'

/**
 * The one run of prose among tokens that stand on one line of text: from the first text or code to the last, with
 * those tags around it whose partner lies within, without white space at its ends. Undefined when no token holds a
 * letter or digit.
 */
export function cutRun(html: string, tokens: readonly HtmlToken[]): Range | undefined {
  if (!tokens.some(token => token.type === 'text' && hasWords(html.slice(token.start, token.end))))
    return undefined
  const first = tokens.findIndex(token => isSolid(html, token))
  const last = tokens.findLastIndex(token => isSolid(html, token))
  const [low, high] = balance(tokens, first, last)
  return trim(html, tokens[low]?.start ?? 0, tokens[high]?.end ?? 0)
}

const NAMELESS =
  /&(?:nbsp|[a-z]+sp|shy|zwn?j|lt|gt|amp|quot|apos|bull|middot|[mn]dash|hellip|[lr]aquo|[lr]arr|#\w+);/gi

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]/u.test(text.replace(NAMELESS, ''))
}

/** Carries meaning for the sentence: text that is not blank, or a code span. */
function isSolid(html: string, token: HtmlToken): boolean {
  if (token.type === 'text') return /[^ \t\r\n\f]/.test(html.slice(token.start, token.end))
  return token.type === 'opaque' && token.name === 'code'
}

function trim(html: string, start: number, end: number): Range {
  const isBlank = (at: number) => ' \t\r\n\f'.includes(html[at] ?? '')
  while (start < end && isBlank(start)) start++
  while (start < end && isBlank(end - 1)) end--
  return { start, end }
}

/** Widens first … last until no tag within has its partner outside. */
function balance(tokens: readonly HtmlToken[], first: number, last: number): [low: number, high: number] {
  const partners = pairTags(tokens)
  let low = first
  let high = last
  const widen = (index: number) => {
    const partner = partners.get(index) ?? index
    low = Math.min(low, partner)
    high = Math.max(high, partner)
  }
  for (let index = first; index <= last; index++) widen(index)
  let from = first
  let to = last
  while (from > low || to < high) widen(from > low ? --from : ++to)
  return [low, high]
}

function pairTags(tokens: readonly HtmlToken[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'open') openOf(open, token.name).push(index)
    if (token.type !== 'close') continue
    const partner = open.get(token.name)?.pop()
    if (partner !== undefined) partners.set(index, partner).set(partner, index)
  }
  return partners
}

function openOf(open: Map<string, number[]>, name: string): number[] {
  const indexes = open.get(name) ?? []
  open.set(name, indexes)
  return indexes
}
