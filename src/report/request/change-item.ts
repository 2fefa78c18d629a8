import type { Change } from '../../freshness/types.ts'
import { reasonWords } from '../changes/reason-words.ts'
import { placeLink } from '../changes/place-link.ts'
import { placeMarkdown } from '../changes/target-markdown.ts'
import { toldReasons } from '../changes/told-reasons.ts'
import { bodyMarkdown } from '../diff/body-markdown.ts'
import { changeParts } from '../diff/change-parts.ts'
import { literal } from '../markdown.ts'
import { shortId } from '../text/short-id.ts'
import { sourceBlob, targetBlob } from './file-links.ts'
import type { RequestChange, RequestPost } from './request.ts'
import type { Telling } from './telling.ts'

export interface ItemContext extends Telling {
  readonly post: RequestPost
  /** Stands before everything else that is told of the change; Markdown. */
  readonly lead: string
}

/** One change as a list item: its place in the source, what it is and why, its texts, and its place in the translation. */
export function changeItem({ change, place }: RequestChange, context: ItemContext): string[] {
  const { t, depth, lead, request, post } = context
  const parts = [sourcePlace(change, context), ...changeParts(change, t).map(literal)].join(' · ')
  const reasons = toldReasons(change)
    .map(reason => literal(reasonWords(reason, t)))
    .join(literal(t('diff:join.sentences')))
  const title = `- ${lead}${parts}${reasons === '' ? '' : `${literal(t('diff:join.label'))}${reasons}`}`
  const located = place === null ? null : { change, place, target: post.target, locale: request.locale }
  const link = { blob: targetBlob(request, post), beside: post.source }
  return [
    title,
    ...(depth.shown === null ? [] : bodyMarkdown(change, depth.shown)),
    ...(located === null ? [] : [`  - ${placeMarkdown(located, { t, most: depth.most, ...link })}`]),
  ]
}

/** A link to its lines; a removed segment has its line in the older version only. */
function sourcePlace({ after, before, since }: Change, { post, request, t }: ItemContext): string {
  if (after !== null)
    return placeLink(
      { path: post.source, lines: after.lines },
      { blob: sourceBlob(request), beside: post.target },
    )
  const commit = since ?? post.basis.before
  const line = before?.lines[0] ?? 1
  return literal(
    commit === null
      ? t('status:line', { first: line })
      : t('diff:lineThen', { line, commit: shortId(commit) }),
  )
}
