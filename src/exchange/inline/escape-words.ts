/**
 * How much is escaped: `plain` what is an escape or a reference itself; `careful` also marks where they could be markup; `all`
 * every mark.
 */
export type Escaping = 'plain' | 'careful' | 'all'

/** From the most readable to the safest. */
export const ESCAPINGS: readonly Escaping[] = ['plain', 'careful', 'all']

/** Writes words so that Markdown reads them as words. `around`: the characters before and after them, empty at an end. */
export function escapeWords(words: string, escaping: Escaping, around: readonly [string, string]): string {
  const escaped = escapeMarks(words, escaping, around)
  if (escaping === 'plain') return escaped
  const started = around[0] === '\n' ? escaped.replace(STARTS, '$1\\$2') : escaped
  return around[1] === '' ? started.replace(CLOSES, '\\$&') : started
}

/** What begins a block, a table or an underline where a line begins. */
const STARTS = /^(\d{0,9})(?=[.)](?:\s|$)|(?<!\d)[-#+=|])(.)/

/** What closes a heading. */
const CLOSES = /(?<=^|\s)#+$/

function escapeMarks(words: string, escaping: Escaping, around: readonly [string, string]): string {
  return words.replaceAll(MARKS, (mark, at: number) => {
    const before = words[at - 1] ?? around[0]
    const rest = words.slice(at + 1, at + 1 + LONGEST_REFERENCE) || around[1]
    if (escaping === 'all' || isSpecial(mark, rest)) return `\\${mark}`
    const isLast = at === words.length - 1
    return escaping === 'careful' && mayBeMarkup(mark, { before, rest, isLast }) ? `\\${mark}` : mark
  })
}

const MARKS = /[\\`*_~[\]<>&{}!$:]/g
const LONGEST_REFERENCE = 40

/** An escape or a character reference, wherever it stands. */
function isSpecial(mark: string, rest: string): boolean {
  if (mark === '\\') return rest === '' || /^[!-/:-@[-`{-~]/.test(rest)
  return mark === '&' && /^(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);/.test(rest)
}

interface Neighbours {
  readonly before: string
  readonly rest: string
  /** What follows is markup: a bracket in words is escaped itself. */
  readonly isLast: boolean
}

function mayBeMarkup(mark: string, { before, rest, isLast }: Neighbours): boolean {
  const after = rest.slice(0, 1)
  if (mark === '*') return !(isBlank(before) && isBlank(after))
  if (mark === '_') return !(isBlank(before) && isBlank(after)) && !(isLetter(before) && isLetter(after))
  if (mark === '<') return /[A-Za-z/!?]/.test(after)
  if (mark === '!') return isLast && after === '['
  if (mark === ':') return /[A-Za-z]/.test(after)
  return '`~[]{}$'.includes(mark)
}

function isBlank(mark: string): boolean {
  return mark === '' || /\s/.test(mark)
}

/** Of the basic plane: half of a surrogate pair is no reason to leave an escape out. */
function isLetter(mark: string): boolean {
  return /[\p{L}\p{N}]/u.test(mark)
}
