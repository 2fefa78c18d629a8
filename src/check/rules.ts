import { anchors } from './rules/anchors.ts'
import { code } from './rules/code.ts'
import { conflictMarkers } from './rules/conflict-markers.ts'
import { directionMarks } from './rules/direction-marks.ts'
import { emptyTarget } from './rules/empty-target.ts'
import { frontMatter } from './rules/front-matter.ts'
import { glossary } from './rules/glossary.ts'
import { headingStructure } from './rules/heading-structure.ts'
import { htmlTags } from './rules/html-tags.ts'
import { linkTargets } from './rules/link-targets.ts'
import { markup } from './rules/markup.ts'
import { numbers } from './rules/numbers.ts'
import { placeholders } from './rules/placeholders.ts'
import { sourceLeftovers } from './rules/source-leftovers.ts'
import { syntax } from './rules/syntax.ts'
import { tables } from './rules/tables.ts'
import { undefinedLabels } from './rules/undefined-labels.ts'
import { untranslated } from './rules/untranslated.ts'
import type { Rule } from './types.ts'

/** All rules, in the order of `RULE_IDS`. */
export const RULES: readonly Rule[] = [
  syntax,
  emptyTarget,
  conflictMarkers,
  frontMatter,
  headingStructure,
  markup,
  htmlTags,
  placeholders,
  linkTargets,
  undefinedLabels,
  anchors,
  code,
  tables,
  numbers,
  glossary,
  untranslated,
  sourceLeftovers,
  directionMarks,
]
