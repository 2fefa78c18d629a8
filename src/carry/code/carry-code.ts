import { capReasons, excerpt } from '../../edits/excerpt.ts'
import type { Reason } from '../../edits/types.ts'
import { mergeCode } from './merge-code.ts'
import type { CodeCarry, CodeEdit } from './types.ts'

/**
 * Carries what changed in a code block into its translation, a three-way merge by line: translated comments and strings stay
 * with their code, wherever it moves; what changed in them is left to a translator, new ones come in the source's words, and are told where others are translated.
 * Stretches that the translation has in a form of its own are left, all others are carried. Never drops a translated word;
 * carrying again changes nothing. Time is near to linear.
 */
export function carryCode(edit: CodeEdit): CodeCarry {
  const [before, after, target] = [edit.before, edit.after, edit.target].map(withoutTrails)
  if (before === after || after === target) return { text: edit.target, left: [] }
  if (before === target) return { text: edit.after, left: [] }
  const { text, left } = mergeCode(edit)
  if (!isSettled(edit, { text, left })) return { text: edit.target, left: [refusal(edit)] }
  return { text, left: capReasons(left) }
}

function withoutTrails(code: string): string {
  return code.replaceAll(/[ \t]+$/gm, '')
}

/** True when a second run would find the same, and nothing to do. */
function isSettled(edit: CodeEdit, { text, left }: CodeCarry): boolean {
  if (text === edit.target || withoutTrails(text) === withoutTrails(edit.after)) return true
  const again = mergeCode({ ...edit, target: text })
  return again.text === text && again.left.length > 0 === left.length > 0
}

function refusal({ before, after }: CodeEdit): Reason {
  return { code: 'cannotCarrySeveral', ...excerpt(before, after) }
}
