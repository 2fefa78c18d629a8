/** What a comment accepts: everything that is listed, and these segments. */
export interface Accepting {
  readonly all: boolean
  /** Keys as `changeKey` makes them. */
  readonly keys: readonly string[]
}

/**
 * Reads `/translate accept` with no, one or several keys from a comment; null where it has no such line. Nothing else is read: the line is exactly that,
 * and stands in no quotation, no fence, no HTML comment and no block of HTML.
 */
export function parseAccept(text: string): Accepting | null {
  const commands = plainLines(text).flatMap(line => {
    const [, keys] = COMMAND.exec(line) ?? []
    return keys === undefined ? [] : [keys.split(' ').filter(Boolean)]
  })
  if (commands.length === 0) return null
  return { all: commands.some(keys => keys.length === 0), keys: [...new Set(commands.flat())] }
}

const COMMAND = /^\/translate accept((?: [0-9a-f]{10})*)$/

/** A line of a paragraph that a quotation begins belongs to it, with or without its sign; of HTML all up to an empty line, or the end of its element. */
function plainLines(text: string): string[] {
  let state: State = PLAIN
  return text.split(/\r\n|\n|\r/).filter(line => {
    const before = state
    state = next(before, line)
    return !HIDING.has(before.kind) && state.kind === 'plain'
  })
}

const HIDING: ReadonlySet<State['kind']> = new Set(['fence', 'comment', 'raw'])

type State =
  | { readonly kind: 'plain' | 'quote' | 'comment' }
  | { readonly kind: 'fence'; readonly sign: string }
  | { readonly kind: 'raw'; readonly end: string }

function next(state: State, line: string): State {
  if (state.kind === 'comment')
    return line.includes('-->') ? afterComments(line.slice(line.indexOf('-->') + 3)) : state
  if (state.kind === 'raw') return line.toLowerCase().includes(state.end) ? PLAIN : state
  const [, sign = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (state.kind === 'fence') {
    const isEnd = sign.startsWith(state.sign) && rest.trim() === ''
    return isEnd ? PLAIN : state
  }
  if (sign !== '' && !(sign.startsWith('`') && rest.includes('`'))) return { kind: 'fence', sign }
  const end = rawEnd(line)
  if (end !== undefined) return line.toLowerCase().includes(end) ? { kind: 'quote' } : { kind: 'raw', end }
  const after = afterComments(line)
  if (after.kind === 'comment') return after
  if (/^ {0,3}(?:>|<(?!!--))/.test(line)) return { kind: 'quote' }
  return state.kind === 'quote' && line.trim() !== '' ? state : PLAIN
}

const PLAIN: State = { kind: 'plain' }

/** What ends the HTML that a line, an item or a quotation begins with and that may hold empty lines; undefined where none does. */
function rawEnd(line: string): string | undefined {
  const [, name = ''] = /^[\s>*+\-\d.)]*<(pre|script|style|textarea|\?|!\[cdata\[)/i.exec(line) ?? []
  if (name === '') return undefined
  return ENDS[name.toLowerCase()] ?? `</${name.toLowerCase()}>`
}

const ENDS: Readonly<Record<string, string>> = { '?': '?>', '![cdata[': ']]>' }

/** Whether the last comment that a line begins ends on it. */
function afterComments(line: string): State {
  return line.lastIndexOf('<!--') > line.lastIndexOf('-->') ? { kind: 'comment' } : PLAIN
}
