import { excerpt } from '../excerpt.ts'
import { classifyProse } from '../prose/classify-prose.ts'
import { readComments } from './code-comments.ts'
import { describeCode } from './describe-code.ts'
import { differInSpaceOnly } from '../tokens/scan.ts'
import type { Edit, Judgement, Reason } from '../types.ts'

const FENCE = /^[ \t]*(?:`{3,}|~{3,})[ \t]*([^\s,{`]*)/

/**
 * Judges an edit of a code block: code is carried over byte by byte, indentation too, but changed words in a comment may
 * have been translated and need a person. Only blanks at line ends and at the end are cosmetic.
 */
export function classifyCode(edit: Edit): Judgement {
  const [before, after] = [trimLines(edit.before), trimLines(edit.after)]
  if (before === after) return { label: 'cosmetic', reasons: [{ code: 'whiteSpace' }] }
  if (differInSpaceOnly(edit.before, edit.after))
    return { label: 'mechanical', reasons: [{ code: 'indentation', ...excerpt(before, after) }] }
  const comments = compareComments(edit)
  const reasons = describeCode(before, after)
  return comments === undefined
    ? { label: 'mechanical', reasons }
    : { label: 'substantive', reasons: [comments, ...reasons] }
}

function trimLines(text: string): string {
  const lines = text.split('\n').map(line => line.trimEnd())
  return lines.join('\n').trimEnd()
}

/** What comments say differently; undefined when nothing that a rule does not vouch for. */
function compareComments(edit: Edit): Reason | undefined {
  const before = commentsOf(edit, edit.before)
  const after = commentsOf(edit, edit.after)
  if (before === after || classifyProse({ before, after }).label !== 'substantive') return undefined
  return { code: 'codeCommentChanged', ...excerpt(before, after) }
}

/** Comments in order, so that two that changed places differ. */
function commentsOf(edit: Edit, code: string): string {
  const language = edit.language?.toLowerCase() ?? FENCE.exec(code)?.[1]?.toLowerCase()
  return readComments(code, language).join('\n')
}
