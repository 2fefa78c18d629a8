/** What a comment accepts: everything that is listed, and these segments. */
export interface Accepting {
  readonly all: boolean
  /** Keys as `changeKey` makes them. */
  readonly keys: readonly string[]
}

/**
 * Reads `/translate accept` with no, one or several keys from a comment; null where it has no such line. Nothing else is read: the line is exactly that,
 * and stands in no quotation, no fence and no HTML comment.
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

/** A line of a paragraph that a quotation begins belongs to it, with or without its sign. */
function plainLines(text: string): string[] {
  let state: State = PLAIN
  return text.split(/\r\n|\n|\r/).filter(line => {
    const before = state
    state = next(before, line)
    return before.kind !== 'fence' && before.kind !== 'comment' && state.kind === 'plain'
  })
}

type State =
  | { readonly kind: 'plain' | 'quote' | 'comment' }
  | { readonly kind: 'fence'; readonly sign: string }

function next(state: State, line: string): State {
  if (state.kind === 'comment')
    return line.includes('-->') ? afterComments(line.slice(line.indexOf('-->') + 3)) : state
  const [, sign = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (state.kind === 'fence') {
    const isEnd = sign.startsWith(state.sign) && rest.trim() === ''
    return isEnd ? PLAIN : state
  }
  if (sign !== '' && !(sign.startsWith('`') && rest.includes('`'))) return { kind: 'fence', sign }
  if (/^ {0,3}>/.test(line)) return { kind: 'quote' }
  if (state.kind === 'quote' && line.trim() !== '') return state
  return afterComments(line)
}

const PLAIN: State = { kind: 'plain' }

/** Whether the last comment that a line begins ends on it. */
function afterComments(line: string): State {
  return line.lastIndexOf('<!--') > line.lastIndexOf('-->') ? { kind: 'comment' } : PLAIN
}
