import { UserError } from '../../errors.ts'
import { findCodeText } from '../code-text.ts'
import { lineOf } from '../position.ts'
import type { Segment } from '../types.ts'
import { spanOf } from './groups.ts'

/**
 * Escapes a comment or a string of code as its language does: as it is, with backslashes, with doubled quotes,
 * whichever the language reads as one comment or string in this place. The target unchanged when none will do. Throws
 * a UserError `document:unfitTarget` for a comment that would swallow the next line.
 */
export function fitCodeText(
  text: string,
  { segment, parent }: { readonly segment: Segment; readonly parent?: Segment },
  target: string,
): string {
  const { language } = segment
  if (parent === undefined || language === undefined) return target
  const { start, end } = spanOf(segment)
  const quote = text[end] ?? ''
  if (
    SPLICED.test(language) &&
    /\\[ \t]*$/.test(target) &&
    /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 100))
  )
    throw new UserError('document:unfitTarget', {
      id: segment.id,
      kind: segment.kind,
      line: lineOf(text)(start),
    })
  const code = spanOf(parent)
  const before = text.slice(code.start, start)
  const after = text.slice(end, code.end)
  const fits = (candidate: string) =>
    findCodeText(before + candidate + after, language).some(
      ({ range }) => range.start === before.length && range.end === before.length + candidate.length,
    )
  return candidates(quote, target).find(fits) ?? target
}

/** Languages in which a backslash at the end of a comment's line draws the next line into it. */
const SPLICED = /^(?:c|h|cpp|c\+\+|cc|cxx|hpp|hxx|objc|cuda|cu|arduino|ino|glsl)$/

function candidates(quote: string, target: string): string[] {
  if (!'"\'`'.includes(quote)) return [target]
  const escaped = target.replaceAll(/(\\[^])|(.)/gsu, (mark, pair?: string) =>
    pair === undefined && (mark === quote || mark === '\\') ? `\\${mark}` : mark,
  )
  return [target, escaped, target.replaceAll(quote, quote + quote)]
}
