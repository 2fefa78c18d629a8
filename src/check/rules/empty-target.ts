import { findEmpty } from '../../alignment/find-empty.ts'
import type { Rule } from '../types.ts'

/** A target without any text, where its source has some. */
export const emptyTarget: Rule = {
  id: 'empty-target',
  severity: 'error',
  isDefault: true,
  find: ({ source, target }) => {
    const found = findEmpty(source, target)
    const range = { start: 0, end: 0 }
    return found === undefined ? [] : [{ message: { code: found.code, params: found.params }, range }]
  },
}
