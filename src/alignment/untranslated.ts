import type { Segment } from '../document/types.ts'
import { tokenise } from '../edits/tokens/tokenise.ts'
import { isLongWithoutCase, tellingWords } from './telling-words.ts'

/**
 * Whether a target segment still has the source's own words, in the same order and no others, where a translator would hardly
 * have kept them: no short heading, no quotation, no licence, no title of another site, no program's output, no path, and more than
 * a few words in small letters, or a clause in a script without case. Code, addresses, numbers and names say nothing about it.
 */
export function isUntranslated(source: Segment, target: Segment): boolean {
  const words = tellingWords(source)
  return words !== undefined && words === tellingWords(target) && isProse(target)
}

/** Words in small letters that prose has at least. */
const FEWEST = 5

/** A quotation that does not end reaches to the end of its sentence. Linear time: none begins within another. */
const QUOTED =
  /"(?:[^"]*"|[^".!?。！？]*)|“(?:[^“”]*”|[^“”.!?。！？]*)|«(?:[^«»]*»|[^«».!?。！？]*)|‘[^‘’]*’(?!\p{L})/gu

/** Prose outside of code, paths and quotation marks: what stands in these is said by others, or printed. */
function isProse({ source }: Segment): boolean {
  const tokens = tokenise(source.replaceAll(QUOTED, '""')).filter(({ type }) => type === 'word')
  const small = tokens.filter(({ text }) => /^\p{Ll}/u.test(text)).length
  return small >= FEWEST || isLongWithoutCase(tokens.map(({ text }) => text).join(' '))
}
