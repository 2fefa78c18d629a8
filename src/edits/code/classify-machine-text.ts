import { excerpt } from '../excerpt.ts'
import { classifyProse } from '../prose/classify-prose.ts'
import type { Edit, Judgement } from '../types.ts'
import { classifyCodeList } from '../verbatim/code-list.ts'
import { classifyFormat } from '../verbatim/format-only.ts'
import { classifyWordless } from '../verbatim/wordless.ts'
import { classifyCode } from './classify-code.ts'
import { classifyFields } from './classify-fields.ts'
import { withoutConflictMarks } from './conflict-marks.ts'
import { findBareCode } from './find-code.ts'

/**
 * Judges an edit of what is written for machines and stands among prose: marks of a merge conflict, front matter, code or
 * commands outside of a fence, text without words, backticks; undefined when it is none of these on both sides.
 */
export function classifyMachineText(edit: Edit): Judgement | undefined {
  const { before, after, kind = 'paragraph' } = edit
  const [old, now] = [withoutConflictMarks(before), withoutConflictMarks(after)]
  if (old !== before || now !== after) return judgeConflict({ ...edit, before: old, after: now })
  if (kind === 'front-matter') return classifyFields(edit)
  return (
    classifyFormat(before, after) ??
    (kind === 'heading' ? undefined : classifyBareCode(edit)) ??
    classifyWordless(before, after) ??
    classifyCodeList(before, after)
  )
}

/** An edit without its conflict marks; they themselves are nothing to translate. */
function judgeConflict(edit: Edit): Judgement {
  const reason = { code: 'conflictMarks', ...excerpt(edit.before, edit.after) }
  if (edit.before.trim() === edit.after.trim()) return { label: 'mechanical', reasons: [reason] }
  const rest = classifyMachineText(edit) ?? classifyProse(edit)
  const label = rest.label === 'cosmetic' ? 'mechanical' : rest.label
  return { label, reasons: [...rest.reasons, reason] }
}

function classifyBareCode(edit: Edit): Judgement | undefined {
  const language = findBareCode(edit.after)
  if (language === undefined || findBareCode(edit.before) !== language) return undefined
  return classifyCode({ ...edit, language })
}
