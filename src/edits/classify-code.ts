import { excerpt } from './excerpt.ts'
import { squeeze } from './scan.ts'
import type { Edit, Judgement, Reason } from './types.ts'

/** Judges an edit of a code block: code and white space are carried over, changed words in a comment need a translator. */
export function classifyCode(edit: Edit): Judgement {
  const sides = excerpt(edit.before, edit.after)
  if (trimLines(edit.before) === trimLines(edit.after))
    return { label: 'cosmetic', reasons: [{ code: 'whiteSpace' }] }
  if (squeeze(edit.before) === squeeze(edit.after)) return mechanical({ code: 'indentation', ...sides })
  return mechanical({ code: 'codeChanged', ...sides })
}

function mechanical(reason: Reason): Judgement {
  return { label: 'mechanical', reasons: [reason] }
}

function trimLines(text: string): string {
  return text.replaceAll(/[ \t\r]*\n/g, '\n').trimEnd()
}
