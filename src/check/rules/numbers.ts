import type { Segment } from '../../document/types.ts'
import { blot } from '../blot.ts'
import { compareNumbers, type Text } from '../numbers/compare-numbers.ts'
import type { Written } from '../numbers/read-numbers.ts'
import { placeOf, wholeOf } from '../place-of.ts'
import { NO_PROSE, proseOf } from '../prose-of.ts'
import { type SurePair, surePairs } from '../sure-pairs.ts'
import type { Rule, RuleFinding } from '../types.ts'

/** Numbers of the source that its translation lacks or has others for, in whatever digits and formats. */
export const numbers: Rule = {
  id: 'numbers',
  severity: 'warning',
  isDefault: true,
  find: checked => {
    if (!checked.source.segments.some(saysNumbers)) return []
    return surePairs(checked)
      .filter(({ source, target }) => source.translatable && target.translatable)
      .flatMap(pair => {
        const { lost, added } = compareNumbers(textOf(pair.source), textOf(pair.target))
        const [other, ...more] = added
        if (lost.length === 1 && other !== undefined && more.length === 0)
          return lost.map(number => changed(pair, number, other))
        return lost.map(number => toFinding(pair, number))
      })
  },
}

function saysNumbers({ source }: Segment): boolean {
  return /\p{Nd}/u.test(source)
}

function textOf(segment: Segment): Text {
  return { whole: withoutAddresses(segment), prose: proseOf(segment) }
}

/** What stands in an address or a tag no reader sees. */
function withoutAddresses({ source, placeholders }: Segment): string {
  const unseen = placeholders.filter(({ type }) => type === 'link' || type === 'image' || type === 'html')
  return blot(
    source,
    unseen.flatMap(({ ranges }) => ranges),
    NO_PROSE,
  )
}

function changed({ source, target }: SurePair, expected: Written, found: Written): RuleFinding {
  return {
    message: { code: 'check:numbers.changed', params: { expected: expected.text, found: found.text } },
    range: placeOf(target, found.range),
    sourceRange: placeOf(source, expected.range),
  }
}

function toFinding({ source, target }: SurePair, { text, range }: Written): RuleFinding {
  return {
    message: { code: 'check:numbers.lost', params: { expected: text } },
    range: wholeOf(target),
    sourceRange: placeOf(source, range),
  }
}
