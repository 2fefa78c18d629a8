import type { Change } from '../../freshness/types.ts'
import { printable } from '../text/printable.ts'

/** UTF-16 units of a heading that are shown. */
const MOST = 200

/** The headings that a change stands under, outermost first, on one line; a heading stands under itself. `''`: before the first. */
export function sectionOf({ headings, segment, after, before }: Change): string {
  const own = segment === 'heading' ? [(after ?? before)?.text ?? ''] : []
  return [...headings, ...own].map(heading => printable(heading.slice(0, MOST))).join(' › ')
}
