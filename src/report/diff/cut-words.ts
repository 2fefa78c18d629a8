/** UTF-16 units; a longer text is cut at spaces only, as no person wrote it. */
const LONG = 50_000

/**
 * Cuts a text into the pieces that a word diff keeps whole: code spans, short links, the targets of long ones, tags, template
 * tags, addresses, numbers, words, emoji, signs. White space stays with the piece behind it. The pieces joined are the text.
 * Linear for any text.
 */
export function cutWords(text: string): string[] {
  if (text.length > LONG) return text.match(COARSE) ?? []
  const words: string[] = []
  for (const [piece] of text.matchAll(PIECE)) {
    if (UNSPACED.test(piece)) for (const word of cutUnspaced(piece)) words.push(word)
    else words.push(piece)
  }
  return words
}

/** True for a piece that is read as a word: it has a letter or a digit. */
export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece)
}

// Scripts that put no spaces between words.
const SCRIPTS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const LETTER = `[[\\p{L}\\p{M}\\p{N}_]--[${SCRIPTS}]]`

// What has an end that may be missing is looked for a bounded number of characters far, so that a million openers cost little.
const KINDS = [
  '(?<ticks>`{1,3})(?!`)[^`]{1,200}\\k<ticks>(?!`)',
  '!?\\[[^\\[\\]]{0,40}\\](?:\\([^\\(\\)\\s]{0,300}(?:\\s"[^"]{0,80}")?\\)|\\[[^\\[\\]]{0,80}\\])?',
  '\\](?:\\([^\\(\\)\\s]{0,300}(?:\\s"[^"]{0,80}")?\\)|\\[[^\\[\\]]{0,80}\\])',
  '<\\/?[a-zA-Z!][^<>]{0,300}>',
  '\\{\\{[^\\{\\}]{0,300}\\}\\}|\\{%[^\\{\\}]{0,300}%\\}|\\{#[^\\{\\}\\s]{1,80}\\}',
  '(?:https?:\\/\\/|www\\.)[^\\s<>\\(\\)\\[\\]"\'`]{0,500}[^\\s<>\\(\\)\\[\\]"\'`.,:;!?*_]',
  `(?:(?<!${LETTER})(?:[\\-−+]|v(?=\\p{N})))?\\p{N}+(?:[.,:]\\p{N}+)*(?:%|${LETTER}+)?`,
  `${LETTER}+(?:['’]${LETTER}+)*`,
  `[${SCRIPTS}][${SCRIPTS}\\p{M}]{0,200}`,
  '\\p{RI}{2}|\\p{Extended_Pictographic}(?:[\\p{Emoji_Modifier}\\u{FE0F}\\u{200D}]|(?<=\\u{200D})\\p{Extended_Pictographic}){0,20}',
  '\\S\\p{M}*',
]
const COARSE = /\s*\S{1,80}|\s+/gu
const PIECE = new RegExp(`\\s*(?:${KINDS.join('|')})|\\s+`, 'gv')
const UNSPACED = new RegExp(`^\\s*[${SCRIPTS}]`, 'v')

let segmenter: Intl.Segmenter | undefined

/** Words as the platform's dictionaries see them; the white space before the first stays with it. */
function cutUnspaced(run: string): string[] {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' })
  const start = run.length - run.trimStart().length
  const words = Array.from(segmenter.segment(run.slice(start)), ({ segment }) => segment)
  return [run.slice(0, start) + (words[0] ?? ''), ...words.slice(1)]
}
