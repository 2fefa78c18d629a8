import type { Segment } from '../document/types.ts'
import { classifyEdit } from '../edits/classify.ts'
import type { Judgement } from '../edits/types.ts'

/** Newer segment → older segments that it was compared with, and what came of it. */
const known = new WeakMap<Segment, { readonly before: Segment; readonly judgement: Judgement }[]>()

/**
 * Judges an edited segment. What no translator sees is carried over, so its substantive edits are mechanical; not so a code
 * block, where a changed comment may have been translated. A judgement is remembered as long as `after` is, because many
 * versions of a source have the same segment.
 */
export function judgeSegment(before: Segment, after: Segment): Judgement {
  const earlier = known.get(after) ?? []
  const alike = earlier.find(one => isAlike(one.before, before))
  if (alike !== undefined) return alike.judgement
  const judgement = judge(before, after)
  known.set(after, [...earlier, { before, judgement }])
  return judgement
}

function isAlike(a: Segment, b: Segment): boolean {
  return a.source === b.source && a.language === b.language && a.translatable === b.translatable
}

function judge(before: Segment, after: Segment): Judgement {
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
