import type { EditLabel, Reason } from '../../edits/types.ts'
import type { ExchangeFile, Inline, Unit } from '../../exchange/types.ts'

/** A unit of a source as it shall be held: `source` has ids in its own order, `1`, `2` …, as `unitsOf` gives them, and so has the last of `notes`. */
export interface WantedUnit extends Pick<Unit, 'id' | 'source' | 'kind' | 'notes'> {
  /** What each code stands for, in that order. */
  readonly meanings: readonly string[]
  /** Ids of codes that a translation may leave out, as emphasis. */
  readonly loose: ReadonlySet<string>
}

/** The source of one post: what shall be held where translators work. */
export interface WantedSource extends Omit<ExchangeFile, 'units' | 'targetLocale'> {
  readonly units: readonly WantedUnit[]
}

/** What becomes of one unit. */
export type UnitChange =
  | { readonly kind: 'added' | 'removed'; readonly id: string }
  | {
      readonly kind: 'edited'
      readonly id: string
      readonly label: EditLabel
      readonly reasons: readonly Reason[]
      readonly before: readonly Inline[]
      readonly after: readonly Inline[]
      /**
       * True: a number or an address among the words gave way to another one, which `planCarried` brings into each translation before the source comes;
       * where it cannot, the approval goes.
       */
      readonly isCarried: boolean
    }

/** A unit whose edit is carried into its translations. */
export type CarriedEdit = Pick<
  Extract<UnitChange, { readonly kind: 'edited' }>,
  'id' | 'before' | 'after' | 'reasons'
>

/**
 * What becomes of the translations of units whose source text changes with an upload: `keep` leaves them approved; with `reopen` their text stays, and
 * the approvals of those that mean something else are taken away one by one, since no option of an upload is known to take these only.
 */
type Approvals = 'keep' | 'reopen'

/** One upload of a whole source file. */
export interface SourceStep {
  readonly file: ExchangeFile
  readonly approvals: Approvals
  /** Units that come, go, and get another text by this step: what a revision must count, else ids were lost. */
  readonly counts: { readonly added: number; readonly removed: number; readonly updated: number }
}

export interface SourcePlan {
  /** In the order of the source, removed ones last. */
  readonly changes: readonly UnitChange[]
  /** One after another; none where all is held as it shall be. The result of each is a file from which the same plan goes on. */
  readonly steps: readonly SourceStep[]
  /**
   * Ids of units that change without another meaning, and whose meaning has stood since their string last changed before these steps: `dateMeaning`
   * writes that down, since afterwards nobody can tell.
   */
  readonly undated: readonly string[]
  /** What is held once all steps are done: every unit that is wanted, with its codes under the ids that they have there. */
  readonly file: ExchangeFile
}
