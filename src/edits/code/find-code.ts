import { isCommandLine } from './command-line.ts'
import { readCodeLine } from './code-line.ts'

const TERMINAL = /^<(\w*(?:Terminal|Console|Shell)\w*)(?:\s[^<>]*)?>$/
const MAX_LENGTH = 20_000

/**
 * Language of a text outside of any fence that is plainly source code or commands, each of its lines: `sh` for commands, the
 * empty string where the language is not known; undefined for all else. Long texts are never looked at.
 */
export function findBareCode(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const inner = insideTerminal(lines)
  if (inner !== undefined || isAll(lines, isCommandLine)) return 'sh'
  return isAll(lines, line => readCodeLine(line) !== 'no') &&
    lines.some(line => readCodeLine(line) === 'surely')
    ? ''
    : undefined
}

/** The lines within a tag that shows a terminal. */
function insideTerminal(lines: readonly string[]): readonly string[] | undefined {
  const name = TERMINAL.exec(lines[0] ?? '')?.[1]
  const inner = lines.slice(1, -1)
  const isClosed = name !== undefined && lines.at(-1) === `</${name}>`
  return isClosed && inner.every(line => !line.startsWith('<')) ? inner : undefined
}

function isAll(lines: readonly string[], test: (line: string) => boolean): boolean {
  return lines.length > 0 && lines.every(line => test(line))
}
