import { classifyCode } from './code/classify-code.ts'
import { classifyMachineText } from './code/classify-machine-text.ts'
import { classifyProse } from './prose/classify-prose.ts'
import { capReasons, excerpt } from './excerpt.ts'
import { differInSpaceOnly } from './tokens/scan.ts'
import type { Edit, Judgement } from './types.ts'

/**
 * Says what kind of edit it is and why: `cosmetic` when a rule vouches that a correct translation stays correct,
 * `mechanical` when only verbatim pieces changed, `substantive` in all other cases. Works on the two texts alone,
 * deterministic, in linear time. Equal texts are cosmetic without reasons.
 */
export function classifyEdit(edit: Edit): Judgement {
  if (edit.before === edit.after) return { label: 'cosmetic', reasons: [] }
  const { label, reasons } = judge(edit)
  return { label, reasons: capReasons(reasons) }
}

function judge(edit: Edit): Judgement {
  if (edit.kind === 'code') return classifyCode(edit)
  if (differInSpaceOnly(edit.before, edit.after))
    return { label: 'cosmetic', reasons: [{ code: 'whiteSpace' }] }
  if (edit.kind === 'definition') return classifyDefinition(edit)
  return classifyMachineText(edit) ?? classifyProse(edit)
}

/** A link reference definition has an address and a label, both repeated by every translation. */
function classifyDefinition(edit: Edit): Judgement {
  return { label: 'mechanical', reasons: [{ code: 'linkChanged', ...excerpt(edit.before, edit.after) }] }
}
