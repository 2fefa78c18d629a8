import { UserError } from '../../errors.ts'

/** The words of a line, as a shell would see them: cut at blanks, quotes taken away; nothing in them is expanded. Throws `action:openQuote`. */
export function splitWords(line: string): string[] {
  const words: string[] = []
  let rest = line.trim()
  while (rest !== '') {
    const word = WORD.exec(rest)?.[0] ?? ''
    if (word === '') throw new UserError('action:openQuote', { line })
    words.push(word.replaceAll(PIECE, (piece, double?: string, single?: string) => double ?? single ?? piece))
    rest = rest.slice(word.length).trimStart()
  }
  return words
}

const WORD = /^(?:"[^"]*"|'[^']*'|[^\s"'])+(?=\s|$)/
const PIECE = /"([^"]*)"|'([^']*)'/g
