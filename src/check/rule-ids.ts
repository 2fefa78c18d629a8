/** Ids of all rules, as in `--rule`, the configuration and the handbook. */
export const RULE_IDS = [
  'syntax',
  'empty-target',
  'conflict-markers',
  'front-matter',
  'heading-structure',
  'markup',
  'html-tags',
  'placeholders',
  'link-targets',
  'undefined-labels',
  'anchors',
  'code',
  'tables',
  'numbers',
  'glossary',
  'untranslated',
  'source-leftovers',
  'direction-marks',
] as const

export type RuleId = (typeof RULE_IDS)[number]
