import type { Reason } from '../../edits/types.ts'
import type { Change, ChangeSide, State } from '../../freshness/types.ts'

/**
 * What merging a request would do. Plain data, bounded in size, made from git alone; all that is posted is made from it, so that the run
 * which posts needs no file of the request.
 */
export interface GuardReport {
  readonly tool: { readonly name: string; readonly version: string }
  readonly base: {
    /** As it was asked for. */
    readonly name: string
    /** Newest commit that both sides have in common: what the request is compared with. Full id. */
    readonly commit: string
    /** The base branch as it was seen. Full id. */
    readonly tip: string
  }
  readonly head: { readonly name: string; readonly commit: string }
  /** BCP 47. */
  readonly sourceLocale: string
  /** Counted before anything was left out. */
  readonly sum: GuardSum
  /** Sources that the request changes, by path. */
  readonly sources: readonly GuardSource[]
  /** Posts that the request changes and that changed on the base branch, too, since the two parted; paths of sources. */
  readonly moved: readonly string[]
  /** Translations that the request changes, by path. */
  readonly translations: readonly GuardTranslation[]
  readonly findings: readonly GuardFinding[]
  /** What there was no room for. */
  readonly omitted: { readonly edits: number; readonly segments: number; readonly findings: number }
}

export interface GuardSum {
  /** Edits of the sources by what merging them comes to. */
  readonly edits: Readonly<Record<EditOutcome, number>>
  /** Locales in which passages become stale, sorted. */
  readonly locales: readonly string[]
  readonly added: number
  readonly removed: number
  /** Stale segments of the translations that the request changes, by what it does with them. */
  readonly segments: Readonly<Record<SegmentOutcome, number>>
}

/**
 * - `stale`: a translation that was good needs a translator.
 * - `carried`: it is carried over without a person.
 * - `cosmetic`: nobody is called.
 * - `open`: translations were behind here already.
 * - `settled`: the request brings the translations, too, or they have it.
 * - `none`: no translation that could be compared.
 */
export type EditOutcome = 'stale' | 'carried' | 'cosmetic' | 'open' | 'settled' | 'none'

export interface GuardSource {
  readonly kind: 'edited' | 'added' | 'removed'
  /** Path at the head; of a removed one the path that it had. */
  readonly source: string
  readonly from: string | null
  /** Locales of translations that there are; of an added post, those that lack it. */
  readonly locales: readonly string[]
  readonly edits: readonly GuardEdit[]
}

/** One edit of a source, from the base to the head. */
export interface GuardEdit {
  readonly change: Change
  readonly outcome: EditOutcome
  /** Translations that become stale by it. */
  readonly stale: readonly StaleTranslation[]
}

export interface StaleTranslation {
  readonly locale: string
  readonly target: string
  /** First and last line in the target at the head; null where that is not known. */
  readonly lines: ChangeSide['lines'] | null
  /** Why what needs no translator by itself cannot be carried over. */
  readonly cannotCarry: readonly Reason[]
}

/** One translation that the request changes. */
export interface GuardTranslation {
  readonly source: string
  readonly target: string
  readonly locale: string
  /** Null: it was not there. */
  readonly before: State | null
  readonly after: State
  /** Commit of the source that it was made from, as the base says; null where that cannot be used. */
  readonly basis: string | null
  /** True: the request says of another version of the source that it was made from it. */
  readonly claims: boolean
  /** What is stale in it without the request, in the order of the source. */
  readonly segments: readonly GuardSegment[]
}

/**
 * - `edited`: the request writes the text that stands for it.
 * - `left`: it does not.
 * - `accepted`: it is signed off.
 */
export type SegmentOutcome = 'edited' | 'left' | 'accepted'

export interface GuardSegment {
  /** `changeKey` of the change. */
  readonly key: string
  readonly change: Change
  readonly outcome: SegmentOutcome
  /** True: with the request it is stale still. */
  readonly isOpen: boolean
  /** Who accepted it where the request is talked about; null: nobody, or nobody asked. */
  readonly acceptedBy: string | null
  /** In the target at the head. */
  readonly lines: ChangeSide['lines'] | null
  /** Of the text that stands for it at the head, eight hex digits: what was said of another text is not said of this one. */
  readonly digest: string
}

/** One thing that is wrong with the request. */
export interface GuardFinding {
  /** `namespace:key`; what a rule of `check` found has its words. */
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly severity: 'error' | 'warning'
  /** File of the head. */
  readonly path: string
  readonly lines: ChangeSide['lines'] | null
  readonly locale: string | null
  /** Of the segment that it is about. */
  readonly key: string | null
}
