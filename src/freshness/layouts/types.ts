/** `suffix`: `a.ja.md` beside `a.md`; `directory`: `ja/` beside `en/`; `root`: `ja/` below the sources. */
type LayoutKind = 'suffix' | 'directory' | 'root' | 'docusaurus'

/** A guess from the paths: templates under which some of them could be sources and translations. */
export interface LayoutGuess {
  readonly kind: LayoutKind
  readonly source: string
  readonly target: string
  /** BCP 47, canonical case. */
  readonly sourceLocale: string
}

/** A guess that the paths bear out. */
export interface DetectedLayout extends LayoutGuess {
  /** BCP 47, canonical case, sorted. */
  readonly locales: readonly string[]
  /** Number of translations that have a source. */
  readonly translations: number
}
