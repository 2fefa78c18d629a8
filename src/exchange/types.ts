import type { SegmentKind } from '../document/types.ts'

/**
 * A piece of a unit's text: words as a reader sees them, or a placeholder. Ids are those of the source's placeholders, `1`, `2` … in
 * its order; what only a target has is `t1`, `t2` … there.
 */
export type Inline = string | InlineCode

export interface InlineCode {
  /** `x`: stands for itself (code, image, tag); `g`: has words inside (a link, emphasis). */
  readonly type: 'x' | 'g'
  readonly id: string
  /** What a translator is shown of an `x` (`equiv-text`), for instance the code span; absent in a file that left it out. */
  readonly shown?: string
  /** Empty for `x`. */
  readonly content: readonly Inline[]
}

/** gettext, XLIFF `state`, Crowdin approval: `fuzzy` has a target that was made for another source text. */
export type UnitState = 'untranslated' | 'fuzzy' | 'translated' | 'approved'

/** One segment as it is exchanged with translators. */
export interface Unit {
  /** Random, assigned once, never derived from text: `[A-Za-z0-9_.-]`, unique in the project in practice. */
  readonly id: string
  readonly source: readonly Inline[]
  /** Null: there is none. */
  readonly target: readonly Inline[] | null
  readonly state: UnitState
  /** Words in a target that the file calls not translated, other than the source's: they stand nowhere else, and no import takes them. */
  readonly draft?: readonly Inline[]
  readonly kind: SegmentKind
  /** For people, one line each: section, kind, the author's words, what tags are. */
  readonly notes: readonly string[]
  /** What translators noted in the file. */
  readonly remarks?: readonly string[]
  /** Of a fuzzy unit: the source text that its target was made for; its ids are its own. */
  readonly previous?: readonly Inline[]
  /**
   * Digest of the target's text when the file was exported, `''` when it had none; a target that has another one now was edited
   * meanwhile. Null: the file does not say.
   */
  readonly exported: string | null
  /** Digest of `target` as the file was written; a target that has another one was edited in the file. Absent: none, or not said. */
  readonly written?: string
  /**
   * Since when the source means what it means, ISO 8601, where it was edited since without another meaning. Of sources that are held where
   * translators work, which tell only when a text changed; absent in all other files.
   */
  readonly meaningSince?: string
}

/** The units of one post in one locale, in the order of the source. */
export interface ExchangeFile {
  /** The source's path, relative to the root. */
  readonly original: string
  /** Empty where the file does not say. */
  readonly sourceLocale: string
  /** Empty in a file that names none (a template, a source without targets). */
  readonly targetLocale: string
  /** Blob id of the source that the units were cut from; null: the file does not say. */
  readonly blob: string | null
  readonly units: readonly Unit[]
}
