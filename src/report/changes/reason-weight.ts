import type { EditLabel, Reason } from '../../edits/types.ts'
import type { Change } from '../../freshness/types.ts'

/** Codes by what they call for by themselves; the pieces of `VERBATIM` are carried over. */
const WEIGHTS: Readonly<Record<EditLabel, ReadonlySet<string>>> = {
  cosmetic: listed(
    'articles codeFormatted confused dashes emphasis grammar letterCase links prepositions pronouns punctuation quotes',
    'relative repetition sameMeaning segmentsMerged segmentsSplit sentenceMoved spelling synonym tense weightless',
    'whiteSpace wordDoubled wordForms wordMoved wordsJoined',
  ),
  mechanical: listed(
    'codeLines codeReplaced conflictMarks fieldRenamed headingLevel indentation itemsReordered languageChanged',
    'markupChanged rowsReordered switchedOff versionChanged visibleText',
    'commentMoved footnoteMoved idMoved linkMoved markerMoved tagMoved',
  ),
  substantive: listed(
    'codeCommentChanged markupWords negationAdded negationRemoved noGrammar questionMark segmentAdded segmentMoved',
    'segmentRemoved switchedOn wordsAdded wordsChanged wordsRemoved',
    'codeMoved emojiChanged emojiMoved imageMoved numberMoved templateMoved urlMoved',
  ),
}

const VERBATIM =
  /^(?:code|comment|emoji|field|footnote|id|image|link|marker|number|tag|template|url)(?:Added|Changed|Removed)$/

function listed(...codes: readonly string[]): ReadonlySet<string> {
  return new Set(codes.join(' ').split(' '))
}

/** The label that a reason calls for by itself; undefined for a code that is not known here. */
export function weightOf(code: string): EditLabel | undefined {
  const label = (['substantive', 'mechanical', 'cosmetic'] as const).find(label => WEIGHTS[label].has(code))
  return label ?? (VERBATIM.test(code) ? 'mechanical' : undefined)
}

const RANK: Readonly<Record<EditLabel, number>> = { cosmetic: 0, mechanical: 1, substantive: 2 }

/**
 * The reasons that made a change what it is: those that call for its label by themselves. Where none does (a number whose sign
 * changed is no longer copied, a whole segment is judged by its kind), those that come nearest. In doubt, a translator is
 * called for.
 */
export function decisiveReasons({ label, reasons }: Pick<Change, 'label' | 'reasons'>): ReadonlySet<Reason> {
  const ranked = reasons.map(reason => ({ reason, rank: RANK[weightOf(reason.code) ?? 'substantive'] }))
  const own = ranked.filter(({ rank }) => rank === RANK[label])
  const highest = Math.max(...ranked.map(({ rank }) => rank))
  const decisive = own.length > 0 ? own : ranked.filter(({ rank }) => rank === highest)
  return new Set(decisive.map(({ reason }) => reason))
}
