import type { Change } from '../../freshness/types.ts'
import type { EditLabel, Reason } from '../../edits/types.ts'

/** What a reason calls for by itself; one that is not here calls for a translator. */
const COSMETIC = new Set(
  (
    'articles codeFormatted dashes emphasis grammar letterCase punctuation quotes whiteSpace wordDoubled ' +
    'wordForms wordMoved wordsJoined'
  ).split(' '),
)
const VERBATIM =
  /^(?:code|footnote|id|image|link|marker|number|tag|template|url|comment|emoji)(?:Added|Changed|Removed)$/
const MECHANICAL = new Set(
  'codeReplaced footnoteMoved idMoved indentation languageChanged linkMoved markerMoved markupChanged switchedOff tagMoved commentMoved'.split(
    ' ',
  ),
)

function weightOf({ code }: Reason): EditLabel {
  if (COSMETIC.has(code)) return 'cosmetic'
  return VERBATIM.test(code) || MECHANICAL.has(code) ? 'mechanical' : 'substantive'
}

const RANK: Readonly<Record<EditLabel, number>> = { cosmetic: 0, mechanical: 1, substantive: 2 }

/**
 * The reasons that made a change what it is: those that call for its label by themselves. Where none does (a number whose sign
 * changed is no longer copied, a whole segment is judged by its kind), those that come nearest.
 */
export function decisiveReasons({ label, reasons }: Pick<Change, 'label' | 'reasons'>): ReadonlySet<Reason> {
  const ranked = reasons.map(reason => ({ reason, rank: RANK[weightOf(reason)] }))
  const own = ranked.filter(({ rank }) => rank === RANK[label])
  const highest = Math.max(...ranked.map(({ rank }) => rank))
  const decisive = own.length > 0 ? own : ranked.filter(({ rank }) => rank === highest)
  return new Set(decisive.map(({ reason }) => reason))
}
