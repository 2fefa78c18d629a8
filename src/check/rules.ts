import { placeholders } from './rules/placeholders.ts'
import { anchors } from './rules/anchors.ts'
import { conflictMarkers } from './rules/conflict-markers.ts'
import { emptyTarget } from './rules/empty-target.ts'
import { linkTargets } from './rules/link-targets.ts'
import { markup } from './rules/markup.ts'
import { syntax } from './rules/syntax.ts'
import { undefinedLabels } from './rules/undefined-labels.ts'
import type { Rule } from './types.ts'

/** All rules, in the order of `RULE_IDS`. */
export const RULES: readonly Rule[] = [
  syntax,
  emptyTarget,
  conflictMarkers,
  placeholders,
  linkTargets,
  undefinedLabels,
  anchors,
  markup,
]
