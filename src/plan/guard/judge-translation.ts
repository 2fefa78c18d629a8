import { classifyEdit } from '../../edits/classify.ts'
import { changeKey } from '../../freshness/change-key.ts'
import type { Change, ChangeSide, ChangeTarget, TranslationStatus } from '../../freshness/types.ts'
import type { GuardFinding, GuardSegment, SegmentOutcome } from '../../report/guard/guard-report.ts'
import { changesOf, type OpenChange, openIn, overlaps } from './open-changes.ts'
import { placeDigest } from './place-digest.ts'

/** One translation that a request changes, in three lights. All are held against the source at the head. */
export interface ChangedTranslation {
  readonly source: string
  /** The translation and its records as they are at the base. */
  readonly without: TranslationStatus
  /** As they are at the head, with the basis of the base: what the texts say, whatever is claimed. */
  readonly tested: TranslationStatus
  /** As they are at the head. */
  readonly after: TranslationStatus
  /** Texts of the target at the base and at the head. */
  readonly texts: readonly [string, string]
}

/** What the request does with what was stale, and where it claims more than its texts say. */
export function judgeTranslation(changed: ChangedTranslation): {
  readonly segments: GuardSegment[]
  readonly findings: GuardFinding[]
} {
  const tested = changesOf(changed.tested) ?? []
  const now = openIn(changed.after)
  const isRead = changesOf(changed.after) !== null
  const judged = openIn(changed.without).map(then => {
    const there = counterpart(then.change, tested)
    const outcome = outcomeOf(then, there, changed)
    const isOpen = !isRead || now.some(({ change }) => isSame(change, then.change))
    const key = changeKey(changed.after.target, then.change)
    const lines = there?.place?.side?.lines ?? null
    return {
      segment: {
        key,
        change: then.change,
        outcome,
        isOpen,
        acceptedBy: null,
        lines,
        digest: placeDigest((there ?? then).place),
      },
      older: then,
      there,
    }
  })
  return {
    segments: judged.map(({ segment }) => segment),
    findings: judged.flatMap(each => claimed(each, changed)),
  }
}

/** The same change, else what is told of the same passage from another version. */
function counterpart(
  { before, after, since }: Change,
  tested: readonly OpenChange[],
): OpenChange | undefined {
  const isEqual = ({ change }: OpenChange): boolean =>
    change.since === since && isAt(change.before, before) && isAt(change.after, after)
  return tested.find(isEqual) ?? tested.find(({ change }) => isSame(change, { before, after }))
}

function isAt(one: ChangeSide | null, other: ChangeSide | null): boolean {
  return one?.range.start === other?.range.start && one?.text === other?.text
}

/** Without a counterpart in the light of the head's records it is settled by them. */
function outcomeOf(
  then: OpenChange,
  there: OpenChange | undefined,
  { tested, texts }: ChangedTranslation,
): SegmentOutcome {
  if (tested.changes === undefined) return 'left'
  if (there === undefined) return 'accepted'
  if (there.change.label !== 'substantive') return 'edited'
  return isWritten(then.place, there.place, texts) ? 'edited' : 'left'
}

/** Another text, and not one that was only found at another place: what stood there is gone, or what stands there is new. */
function isWritten(
  then: ChangeTarget | null,
  now: ChangeTarget | null,
  [before, after]: readonly [string, string],
): boolean {
  const [old, own] = [then?.side ?? null, now?.side ?? null]
  if (old?.text === own?.text) return false
  const oldText = old === null ? '' : before.slice(old.range.start, old.range.end)
  const ownText = own === null ? '' : after.slice(own.range.start, own.range.end)
  return !(before.includes(ownText) && after.includes(oldText))
}

/** The same passage, told from whichever version. */
function isSame(now: Change, then: Pick<Change, 'before' | 'after'>): boolean {
  if (then.after !== null) return overlaps(now.after, then.after)
  return now.after === null && now.before?.text === then.before?.text
}

interface JudgedSegment {
  readonly segment: GuardSegment
  readonly older: OpenChange
  readonly there: OpenChange | undefined
}

function claimed(
  { segment, older, there }: JudgedSegment,
  { after, source }: ChangedTranslation,
): GuardFinding[] {
  if (segment.isOpen || segment.outcome === 'accepted') return []
  const code = codeOf(segment.outcome, older, there)
  if (code === undefined) return []
  const { before, after: now } = segment.change
  const line = now?.lines[0] ?? before?.lines[0] ?? 1
  const params = { path: after.target, source, line, key: segment.key }
  const isSure = code === 'guard:claimedUntouched' && (there?.place?.confidence ?? 1) >= EVEN
  const severity = isSure ? 'error' : 'warning'
  const { locale, target: path } = after
  return [{ code, params, severity, path, lines: segment.lines, locale, key: segment.key }]
}

/** Below this probability a place is a guess, for which nobody is stopped. */
const EVEN = 0.5

function codeOf(
  outcome: SegmentOutcome,
  then: OpenChange,
  there: OpenChange | undefined,
): string | undefined {
  if (outcome === 'left') return isAhead(then) ? 'guard:claimedAhead' : 'guard:claimedUntouched'
  const [before, after] = [then.place?.side?.text, there?.place?.side?.text]
  if (before === undefined || after === undefined || then.change.kind !== 'edited') return undefined
  const { label } = classifyEdit({ before, after, kind: then.change.segment })
  return label === 'cosmetic' && before !== after ? 'guard:claimedBarely' : undefined
}

/** Whether the translation may have had the change before: that it lacks what was removed says so, too. */
function isAhead({ change, place }: OpenChange): boolean {
  if (place === null) return false
  return place.state === 'already' || (change.kind === 'removed' && place.side === null)
}
