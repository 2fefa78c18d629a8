import type { Segment } from '../document/types.ts'
import { classifyEdit } from '../edits/classify.ts'
import type { Judgement } from '../edits/types.ts'

/**
 * Judges an edited segment. What no translator sees is carried over, so its substantive edits are mechanical; not so a code
 * block, where a changed comment may have been translated.
 */
export function judgeSegment(before: Segment, after: Segment): Judgement {
  if (before.source === after.source) return judgeLanguage(before, after)
  const language = after.language ?? before.language
  const judgement = classifyEdit({
    before: before.source,
    after: after.source,
    kind: after.kind === 'code' && after.translatable ? 'paragraph' : after.kind,
    ...(language === undefined ? {} : { language }),
  })
  const carried = !after.translatable && !before.translatable && after.kind !== 'code'
  return carried && judgement.label === 'substantive' ? { ...judgement, label: 'mechanical' } : judgement
}

function judgeLanguage(before: Segment, after: Segment): Judgement {
  return {
    label: 'mechanical',
    reasons: [{ code: 'languageChanged', before: before.language ?? '', after: after.language ?? '' }],
  }
}
