import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Cells that a text without line ends takes in a terminal: wide characters and emoji two, combining and invisible ones
 * none; ambiguous ones one (Unicode TR11). Agrees with `string-width`, which takes 30 ms to load, but for Indic clusters, where terminals differ, and rare
 * emoji; a test compares them.
 */
export function cells(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  let joined = false
  for (const character of text) {
    if (character === EMOJI_STYLE) width += 1
    else if (!joined && !INVISIBLE.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0)
    joined = character === JOINER
  }
  return width
}

/** Asks for the two-celled picture of the character before it, which takes one cell by itself. */
const EMOJI_STYLE = '\uFE0F'
/** Joins emoji into one picture. */
const JOINER = '\u200D'
/** Combining marks, format and control characters, and Hangul vowels and finals, which join the consonant before them. */
const INVISIBLE =
  /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\p{Emoji_Modifier}]/u
