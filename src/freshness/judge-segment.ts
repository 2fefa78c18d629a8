import type { Segment } from '../document/types.ts'
import { classifyEdit } from '../edits/classify.ts'
import { capReasons } from '../edits/excerpt.ts'
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
  if (before.source === after.source) return judgeSetting(before, after)
  if (isShared(before) && isShared(after)) return judgeShared(before, after)
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

/** A front-matter field that is the same in all locales. */
function isShared({ kind, translatable }: Segment): boolean {
  return kind === 'front-matter' && !translatable
}

/** Every change counts, quotes and letter case too: nobody translated it. */
function judgeShared(before: Segment, after: Segment): Judgement {
  const [old, now] = [before, after].map(({ field = '', source }) => `${field}: ${source}`)
  const [reason] = capReasons([{ code: 'fieldChanged', before: old ?? '', after: now ?? '' }])
  return { label: 'mechanical', reasons: reason === undefined ? [] : [reason] }
}

/** The text is the same; what is to be done with it is not. */
function judgeSetting(before: Segment, after: Segment): Judgement {
  if (before.translatable !== after.translatable)
    return after.translatable
      ? { label: 'substantive', reasons: [{ code: 'switchedOn' }] }
      : { label: 'mechanical', reasons: [{ code: 'switchedOff' }] }
  if (before.language === after.language) return { label: 'substantive', reasons: [{ code: 'segmentMoved' }] }
  return {
    label: 'mechanical',
    reasons: [{ code: 'languageChanged', before: before.language ?? '', after: after.language ?? '' }],
  }
}
