import { align } from '../../src/alignment/align.ts'
import type { Checked, Rule } from '../../src/check/types.ts'
import { extract } from '../../src/document/extract.ts'
import type { ExtractOptions } from '../../src/document/types.ts'

/** A small translation to be checked; the source is English and the target Japanese where nothing else is said. */
export interface SmallPair {
  readonly source: string
  readonly target: string
  readonly locale?: string
  readonly sourceLocale?: string
  readonly options?: ExtractOptions
}

/** What a rule is given of a pair of texts; nothing of the rest of a project. The parser must be loaded. */
export function checkedOf({
  source,
  target,
  locale = 'ja',
  sourceLocale = 'en',
  options,
}: SmallPair): Checked {
  const [before, after] = [extract(source, options), extract(target, options)]
  return {
    paths: { source: 'post.md', target: `post.${locale}.md` },
    source: before,
    target: after,
    beads: align(before, after),
    locale,
    sourceLocale,
    surroundings: {
      anchorsOf: () => undefined,
      hasFile: () => false,
      translationOf: () => undefined,
      glossary: new Map(),
    },
  }
}

/** What a rule finds, as `variant: text of the range`, or the text alone where the rule has no variants. */
export function findIn(rule: Rule, pair: SmallPair): string[] {
  const checked = checkedOf(pair)
  return rule.find(checked).map(({ message, range }) => {
    const variant = message.code.slice(`check:${rule.id}`.length + 1)
    const text = checked.target.text.slice(range.start, range.end)
    return variant === '' ? text : `${variant}: ${text}`
  })
}
