import { findConflicts } from '../../document/conflict-markers.ts'
import type { Rule } from '../types.ts'

/** Conflicts that git left; one in a code block counts only where the source does not show one too. */
export const conflictMarkers: Rule = {
  id: 'conflict-markers',
  severity: 'error',
  isDefault: true,
  find: ({ source, target }) => {
    const found = findConflicts(target)
    const isShown = found.length > 0 && findConflicts(source).length > 0
    return found
      .filter(({ inCode }) => !inCode || !isShown)
      .map(({ range }) => ({ message: { code: 'check:conflict-markers', params: {} }, range }))
  },
}
