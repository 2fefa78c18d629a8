import type { Range } from '../../document/types.ts'

const TRIPLE = /^(?:"""|''')$/
const PYTHON = /^py/
/** Before the documentation of Elixir, and prefixes of strings. */
const ATTRIBUTE = /(?:^|\n)[ \t]*@(?:module|type)?doc[ \t(]+(?:~[sS])?$/
const PREFIX = /[rRuU]$/
/** What a string of documentation follows: the line that begins a function or class, or nothing. */
const OPENED = /(?:^|:[ \t]*(?:#[^\n]*)?\n)\s*$/
/** So many UTF-16 units before a string are looked at. */
const REACH = 200

/**
 * True for a string, its contents being the `range`, that documents the code: three quotes that begin a line, the first
 * statement of a function in Python (PEP 257), `@doc` in Elixir.
 */
export function isDocstring(code: string, { start, end }: Range, language: string): boolean {
  const quotes = TRIPLE.test(code.slice(start - 3, start)) ? 3 : 1
  const before = code.slice(Math.max(0, start - quotes - REACH), start - quotes)
  if (ATTRIBUTE.test(before)) return true
  const lead = before.replace(PREFIX, '')
  if (quotes === 3) return /(?:^|\n)[ \t]*$/.test(lead)
  const isAlone = /^[ \t]*(?:$|\n|#)/.test(code.slice(end + 1, end + 1 + REACH))
  return PYTHON.test(language) && isAlone && OPENED.test(lead)
}
