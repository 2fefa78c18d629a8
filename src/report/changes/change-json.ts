import type { Change, ChangeTarget, DiffTranslation } from '../../freshness/types.ts'
import type { Words } from '../words.ts'
import type { Reason } from '../../edits/types.ts'
import type { ChangeJson, ChangeTargetJson } from './change-schema.ts'
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
      ...reasonJson(reason, t),
      ...(decisive === undefined ? {} : { rule: ruleWords(reason.code, t), decides: decisive.has(reason) }),
    })),
  }
}

interface PlacesJson {
  readonly targets?: readonly ChangeTargetJson[] | null
}

/** Places of a translation as plain values, where they are known. */
export function targetsJson(targets: DiffTranslation['targets'], t: Words): PlacesJson {
  if (targets === undefined) return {}
  return { targets: targets === null ? null : targets.map(target => targetJson(target, t)) }
}

/** The confidence is rounded to a thousandth. */
function targetJson({ confidence, cannotCarry, ...place }: ChangeTarget, t: Words): ChangeTargetJson {
  return {
    ...place,
    confidence: Math.round(confidence * 1000) / 1000,
    ...(cannotCarry === undefined ? {} : { cannotCarry: cannotCarry.map(reason => reasonJson(reason, t)) }),
  }
}

function reasonJson(reason: Reason, t: Words): ChangeJson['reasons'][number] {
  const { code, before = null, after = null } = reason
  return { code, before, after, message: reasonWords(reason, t) }
}
