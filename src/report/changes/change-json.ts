import type { Change, ChangeTarget, DiffTranslation } from '../../freshness/types.ts'
import type { Words } from '../words.ts'
import type { ChangeJson } from './change-schema.ts'
import { decisiveReasons } from './reason-weight.ts'
import { reasonWords } from './reason-words.ts'
import { ruleWords } from './rule-words.ts'

/** A change as a plain value, its reasons with their words; with `explain` what their rules say, too. */
export function changeJson(
  change: Change,
  { t, explain }: { readonly t: Words; readonly explain: boolean },
): ChangeJson {
  const decisive = explain ? decisiveReasons(change) : undefined
  return {
    ...change,
    reasons: change.reasons.map(reason => ({
      code: reason.code,
      before: reason.before ?? null,
      after: reason.after ?? null,
      message: reasonWords(reason, t),
      ...(decisive === undefined ? {} : { rule: ruleWords(reason.code, t), decides: decisive.has(reason) }),
    })),
  }
}

type Placed = Pick<DiffTranslation, 'targets'>

/** Places of a translation as plain values, where they are known. */
export function targetsJson({ targets }: Placed): Placed {
  return targets === undefined ? {} : { targets: targets?.map(targetJson) ?? null }
}

/** Rounded to a thousandth. */
function targetJson({ state, confidence, side, below }: ChangeTarget): ChangeTarget {
  return { state, confidence: Math.round(confidence * 1000) / 1000, side, below }
}
