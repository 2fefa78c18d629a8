import { tokeniseWordless } from '../tokens/tokenise.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Judgement } from '../types.ts'
import { compareVerbatim } from './verbatim.ts'

/** A label of reference tables that stands alone before code: `**Type:** `string``. */
const LABEL =
  /^[ \t]*(?:\*\*|__)(Type|Default|Since|Required|Returns?|Added in|Version)(?::(?:\*\*|__)|(?:\*\*|__):)(?=[ \t]*[`<])/gm
/** What changes a meaning also where no word stands. */
const CAUTION =
  /^(?:markupWords|footnoteMoved|emoji\w+|number(?:Added|Removed|Moved)|(?:code|url|image|template)Moved)$/

/**
 * Judges an edit of texts without any word: tags, code, addresses, and labels of reference tables before code. There is no
 * sentence then that what came or went could belong to. Undefined for others.
 */
export function classifyWordless(before: string, after: string): Judgement | undefined {
  const gone = wordless(before)
  const come = gone === undefined ? undefined : wordless(after)
  if (gone === undefined || come === undefined || !isPart(labelsOf(before), labelsOf(after))) return undefined
  const reasons = compareVerbatim(gone, come)
  if (reasons.length === 0 || reasons.some(({ code }) => CAUTION.test(code))) return undefined
  return { label: 'mechanical', reasons }
}

function labelsOf(text: string): string[] {
  return Array.from(text.matchAll(LABEL), ([, label = '']) => label)
}

/** The labels of one side are those of the other, in order, or some of them. */
function isPart(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  let at = 0
  for (const label of many) if (label === few[at]) at += 1
  return at === few.length
}

function wordless(text: string): readonly Token[] | undefined {
  const tokens = tokeniseWordless(text.replaceAll(LABEL, ''))
  return tokens?.some(({ key }) => key === '?') ? undefined : tokens
}
