import type { Range } from './types.ts'
import { VISIBLE_ATTRIBUTES } from './visible-attributes.ts'

/**
 * Ranges of the visible attributes' string values in the source of one JSX tag, without their quotes, in UTF-16
 * offsets. Values in braces are expressions and are left alone.
 */
export function findJsxAttributes(tag: string): Range[] {
  const found: Range[] = []
  let at = /^<[^\s/>{]*/.exec(tag)?.[0].length ?? tag.length
  while (at < tag.length) {
    ATTRIBUTE.lastIndex = at
    const match = ATTRIBUTE.exec(tag)
    const [whole = '', name, , value] = match ?? []
    const end = at + whole.length
    if (name !== undefined && value !== undefined && VISIBLE_ATTRIBUTES.has(name))
      found.push({ start: end - 1 - value.length, end: end - 1 })
    if (tag[end] === '>') return found
    at = tag[end] === '{' ? pastBraces(tag, end) : Math.max(end, at + 1)
  }
  return found
}

/** A name, and its value when that is a string; the value of `name={…}` is left for the next round. */
const ATTRIBUTE = /[\s/]*(?:([^\s/=>{"']+)\s*(?:=\s*(?:(["'])([\s\S]*?)\2)?)?)?/y

function pastBraces(tag: string, open: number): number {
  const scan = /["'`]|[{}]/g
  scan.lastIndex = open
  let depth = 0
  for (let match = scan.exec(tag); match !== null; match = scan.exec(tag)) {
    if (match[0] === '{') depth++
    else if (match[0] === '}') {
      if (--depth === 0) return scan.lastIndex
    } else scan.lastIndex = pastString(tag, match.index)
  }
  return tag.length
}

function pastString(tag: string, open: number): number {
  for (let at = open + 1; at < tag.length; at++) {
    if (tag[at] === '\\') at++
    else if (tag[at] === tag[open]) return at + 1
  }
  return tag.length
}
