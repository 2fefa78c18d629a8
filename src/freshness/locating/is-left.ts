import { isUntranslated } from '../../alignment/untranslated.ts'
import type { Segment } from '../../document/types.ts'
import { tokenise } from '../../edits/tokens/tokenise.ts'
import type { Place, Scene, Told } from './scene.ts'

/**
 * True when one of the target segments still has the words of one of the source segments, and a translator would hardly have kept
 * them: no heading, no quotation, no licence, no program's output, no path, and more than a few words.
 */
export function isLeft(sources: readonly Segment[], targets: readonly Segment[]): boolean {
  const texts = sources.filter(isForTranslators)
  return targets.some(
    target =>
      isForTranslators(target) &&
      texts.some(source => isUntranslated(source, target)) &&
      wordsOfProse(target) >= FEWEST,
  )
}

/** True when the place of a change has the words of the source, as they were or as they are. */
export function isUntranslatedAt(told: Told, { segments }: Place, { oneLanguage }: Scene): boolean {
  return oneLanguage !== true && isLeft([...told.before, ...told.after], segments)
}

/** Fewer words are a name, a title, or the long form of an abbreviation. */
const FEWEST = 5

function isForTranslators({ translatable, kind, containers, source }: Segment): boolean {
  return translatable && kind !== 'heading' && !containers.includes('blockquote') && !LICENCE.test(source)
}

const LICENCE =
  /\blicen[cs]ed? under\b|\bcopyright\b|©|\ball rights reserved\b|\bpermission is hereby granted\b/i

/** A quotation may end with the text. */
const QUOTED = /"[^"]*(?:"|$)|“[^”]*(?:”|$)|«[^»]*(?:»|$)|‘[^’]*’(?!\p{L})/gu

/** Words in small letters outside of code, paths and quotation marks: what stands in these is said by others, or printed. */
function wordsOfProse({ source }: Segment): number {
  const tokens = tokenise(source.replaceAll(QUOTED, '""'))
  return tokens.filter(({ type, text }) => type === 'word' && /^\p{Ll}/u.test(text)).length
}
