import { conflictMarkers } from './rules/conflict-markers.ts'
import type { Rule } from './types.ts'

/** All rules, in the order in which they are listed. */
export const RULES: readonly Rule[] = [conflictMarkers]
