import { shortened } from './shortened.ts'

/**
 * Text for the title of a request or the message of a commit, where Markdown is not read but much is understood: on one line, without control
 * characters and marks of direction, at most `most` UTF-16 units. A word joiner keeps GitHub from mentioning anybody, closing an issue, and leaving
 * out its checks.
 */
export function harmless(text: string, most = Infinity): string {
  const plain = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(CALLING, '$&\u2060')
    .trim()
  return shortened(plain, most)
}

/** Also what stands for a hole, and characters that are none. */
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffc]/gu
/** `@name`, `#12`, `GH-12`, an address that may be that of an issue, `[skip ci]`, `skip-checks: true`. */
const CALLING = /@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\[(?=[\w\s]*\b(?:skip|no|ci|actions)\b)|\bskip-(?=checks)/gi
