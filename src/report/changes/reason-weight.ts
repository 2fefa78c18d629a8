import type { EditLabel, Reason } from '../../edits/types.ts'
import { isMeaning } from '../../edits/verbatim/verbatim.ts'
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
    'cannotCarryAbsent cannotCarryCount cannotCarryGone cannotCarryMissing cannotCarryNeighbours cannotCarryNew cannotCarryPrune',
    'cannotCarrySeveral cannotCarryTranslated cannotCarryUnasked cannotCarryUnread cannotCarryUnsure',
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

/** Changes of marks, and of what stands at the words: harmless as a rule, and a doubt where a change is substantive all the same. */
const DOUBTS = listed('dashes emphasis letterCase linkMoved punctuation quotes tagMoved')

/**
 * The reasons that made a change what it is: those that call for its label by themselves; else, where a translator is called
 * for, the doubts. Where there is neither (a whole segment is judged by its kind), those that come nearest.
 */
export function decisiveReasons({ label, reasons }: Pick<Change, 'label' | 'reasons'>): ReadonlySet<Reason> {
  const highest = Math.max(...reasons.map(rankOf))
  const choices = [
    reasons.filter(reason => callsFor(label, reason)),
    label === 'substantive' ? reasons.filter(({ code }) => DOUBTS.has(code)) : [],
    reasons.filter(reason => rankOf(reason) === highest),
  ]
  return new Set(choices.find(some => some.length > 0))
}

/** A verbatim piece calls for a translator by what it is: a number by its sign, an emoji when it answers. */
function callsFor(label: EditLabel, reason: Reason): boolean {
  if (label === 'substantive' && isMeaning(reason)) return true
  return rankOf(reason) === RANK[label] && !(label === 'substantive' && reason.code === 'emojiChanged')
}

function rankOf({ code }: Reason): number {
  return RANK[weightOf(code) ?? 'substantive']
}
