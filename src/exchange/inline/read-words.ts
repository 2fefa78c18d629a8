import { parseMarkdown } from '../../document/parsers.ts'
import { HOLE } from '../../document/types.ts'
import type { Code, CodeKind, Piece } from './types.ts'

/**
 * Reads text between codes as a reader sees it. In prose escapes and character references are resolved, line ends become blanks
 * or, where readers see them, codes; elsewhere line ends become LF. What XML cannot hold becomes a code everywhere.
 */
export function readWords(text: string, prose: boolean): Piece[] {
  const tokens = prose ? PROSE : PLAIN
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: token, index } of text.matchAll(tokens)) {
    pieces.push(text.slice(at, index), readToken(token, prose))
    at = index + token.length
  }
  pieces.push(text.slice(at))
  return pieces.filter(piece => piece !== '')
}

// eslint-disable-next-line no-control-regex
const FORBIDDEN = String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFC\uFFFE\uFFFF]|\p{Cs}`
const LINE_END = String.raw`(?:\r\n|\n|\r)`
const ESCAPE = '\\\\[!-/:-@[-`{-~]'
const REFERENCE = '&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});'

const PLAIN = new RegExp(`${LINE_END}|${FORBIDDEN}`, 'gu')
const PROSE = new RegExp(
  String.raw`\\${LINE_END}[ \t]*|${ESCAPE}|(?<![ \t])[ \t]*${LINE_END}[ \t]*|${REFERENCE}|${FORBIDDEN}`,
  'gu',
)

function readToken(token: string, prose: boolean): Piece {
  if (token === HOLE) return code('hole', token)
  if (/[\r\n]/.test(token)) return readLineEnd(token, prose)
  if (token.startsWith('\\')) return token.slice(1)
  return token.startsWith('&') ? readReference(token) : code('control', token)
}

function readLineEnd(token: string, prose: boolean): Piece {
  if (!prose) return '\n'
  return token.startsWith('\\') || /^[ \t]* {2}[\r\n]/.test(token) ? code('break', token) : ' '
}

/** Known references; there are about two thousand of them. */
const references = new Map<string, string>()

/** A blank or a line end that is written as a reference must stay one. */
function readReference(token: string): Piece {
  const text = references.get(token) ?? textOfReference(token)
  return /^[\t\n\f\r ]|\p{Cc}/u.test(text) ? code('entity', token) : text
}

function textOfReference(token: string): string {
  const [paragraph] = parseMarkdown(`x${token}`).children ?? []
  const text =
    paragraph?.children
      ?.map(({ value = '' }) => value)
      .join('')
      .slice(1) ?? token
  if (references.size < 5000) references.set(token, text)
  return text
}

/** The characters that a text writes as references, with these. */
export function findReferences(text: string): Map<string, string> {
  const found = new Map<string, string>()
  if (!text.includes('&')) return found
  for (const [token] of text.matchAll(new RegExp(REFERENCE, 'g'))) {
    const mark = readReference(token)
    if (typeof mark === 'string' && /^.$/su.test(mark)) found.set(mark, token)
  }
  return found
}

function code(kind: CodeKind, open: string): Code {
  return { kind, type: 'x', open, close: '', content: [] }
}
