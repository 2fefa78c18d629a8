import { classifyEdit } from '../../edits/classify.ts'
import type { Reason } from '../../edits/types.ts'

/**
 * What a translator must look at where the source changed words and the target keeps `own` ones: nothing where these are
 * the newer words, or where a comment was polished only.
 */
export function judgeWords(
  kind: 'comment' | 'string',
  [before, after]: readonly [before: string, after: string],
  own: string,
): Reason[] {
  if (own === after || (kind === 'comment' && isPolished(before, after))) return []
  return [{ code: 'cannotCarryTranslated', before, after }]
}

function isPolished(before: string, after: string): boolean {
  const [old, now] = [before, after].map(text => text.replaceAll('\n', ' '))
  return classifyEdit({ before: old ?? '', after: now ?? '', kind: 'paragraph' }).label === 'cosmetic'
}
