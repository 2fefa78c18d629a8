import type { Bead } from '../alignment/types.ts'
import type { Document, Range } from '../document/types.ts'
import type { Message } from '../errors.ts'
import type { RuleId } from './rule-ids.ts'

/** One translation beside the version of the source that it was made from (that of now, where its basis is not known). */
export interface Checked {
  /** Relative to the root, separated by `/`. */
  readonly paths: { readonly source: string; readonly target: string }
  readonly source: Document
  readonly target: Document
  /** `align(source, target)`. */
  readonly beads: readonly Bead[]
  /** BCP 47, canonical case. */
  readonly locale: string
  readonly sourceLocale: string
  readonly surroundings: Surroundings
}

/** What a fragment of an address may lead to in a post. */
export interface Anchors {
  /** Explicit ids, and what site generators make of headings (all of them: which one builds the site is not known). */
  readonly ids: ReadonlySet<string>
  /**
   * True: a heading without an explicit id has letters beyond Latin ones, for which generators disagree (Zola writes them in
   * ASCII), so that an anchor in ASCII that is not among `ids` may exist.
   */
  readonly isOpen: boolean
}

/** What a rule may ask of the rest of the project; core rooms read no files. */
export interface Surroundings {
  /** Anchors of another post, by its path; undefined when there is no such post. */
  readonly anchorsOf: (path: string) => Anchors | undefined
  /** Paths of all posts and their translations. */
  readonly hasFile: (path: string) => boolean
  /** Path of a post's translation into this locale; undefined when there is none. */
  readonly translationOf: (path: string) => string | undefined
  /** Accepted translations by term, for this locale; empty where there is no glossary. */
  readonly glossary: ReadonlyMap<string, readonly string[]>
}

/** A sort of surroundings: `hasFile` and `translationOf`, `anchorsOf`, `glossary`. */
export type Asked = 'files' | 'anchors' | 'glossary'

/** One thing that a rule found in a target. */
export interface RuleFinding {
  /** Words are `t(code, params)`; codes are `check:<rule>` or `check:<rule>.<variant>`, or those of the room that found it. */
  readonly message: Message
  /** In the target's text, UTF-16 offsets. */
  readonly range: Range
  /** What it is held against, in the source's text. */
  readonly sourceRange?: Range
  /** Where it is not that of the rule. */
  readonly severity?: 'error' | 'warning'
}

/** A rule over one translation. */
export interface Rule {
  /** Kebab-case, as in `--rule` and the configuration; the handbook's page is `content/rules/<id>.md`. */
  readonly id: RuleId
  readonly severity: 'error' | 'warning'
  /** False: runs only when asked for. */
  readonly isDefault: boolean
  /** What it asks of `surroundings`; what it finds depends on nothing else but the two texts and their paths and locales. */
  readonly asks?: readonly Asked[]
  readonly find: (checked: Checked) => readonly RuleFinding[]
}
