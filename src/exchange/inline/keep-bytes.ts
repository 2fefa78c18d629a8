import { diffArrays } from 'diff'

/**
 * A new text with the blanks and line ends that an older one has between the words which both have: who changes a word changes no
 * line but its own. Texts of more than some thousand words are left as they are.
 */
export function keepBytes(text: string, older: string): string {
  const [words, known] = [wordsOf(text), wordsOf(older)]
  if (words.length > MOST || known.length > MOST) return text
  let at = 0
  let before = 0
  const parts: string[] = []
  for (const { added, removed, count } of diffArrays(known.map(wordOf), words.map(wordOf))) {
    if (!added && !removed)
      parts.push(...words.slice(at, at + count).map((word, i) => withBlanks(word, known[before + i] ?? '')))
    else if (added) parts.push(...words.slice(at, at + count))
    if (!removed) at += count
    if (!added) before += count
  }
  return parts.join('')
}

const MOST = 3000

/** Words with the blanks behind them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

function wordOf(token: string): string {
  return token.trimEnd()
}

function withBlanks(token: string, older: string): string {
  const word = wordOf(token)
  const blanks = older.slice(wordOf(older).length)
  return token.length === word.length || blanks === '' ? token : word + blanks
}
