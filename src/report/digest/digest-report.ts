import type { Finding } from '../../document/types.ts'

/** What a change did to the texts of sources, by its heaviest edit. `markup`: to no segment; `unknown`: one of them cannot be read. */
type DigestKind = 'cosmetic' | 'mechanical' | 'substantive' | 'markup' | 'unknown'

/** Changed segments by kind; of an added source there are none. */
interface DigestCounts {
  readonly cosmetic: number
  readonly mechanical: number
  readonly substantive: number
  readonly added: number
  readonly removed: number
}

/** A source that a change touched. */
export interface DigestSource {
  /** From the root, separated by `/`. */
  readonly source: string
  /** Of the post; its path where it has none. */
  readonly title: string
  readonly what: 'added' | 'edited' | 'renamed' | 'removed'
  /** Null: added, removed, only renamed, or one of the versions cannot be read. */
  readonly counts: DigestCounts | null
}

/** A translation that a change touched. */
export interface DigestTranslation {
  /** BCP 47. */
  readonly locale: string
  readonly source: string
  readonly target: string
  /** Of the source; its path where it has none. */
  readonly title: string
  readonly what: 'new' | 'updated' | 'removed'
}

/** Somebody who made something. */
interface DigestPerson {
  /** Account on GitHub; null where it is not certain. */
  readonly login: string | null
  /** As commits call them; the login where nothing else is known. */
  readonly name: string
}

/** What landed together: a pull request, a merged branch, or the commits of one author. */
export interface DigestChange {
  readonly how: 'merge' | 'squash' | 'commits'
  /** Of the pull request; null: there is none, or nobody says. */
  readonly number: number | null
  /** Null: nothing but git's own words, or several commits. */
  readonly title: string | null
  /** For people; null: the repository's address is not known. */
  readonly url: string | null
  /** When the last of its commits landed, ISO 8601. */
  readonly landed: string
  /** Full ids of the commits on the first-parent line, the newest first. */
  readonly commits: readonly string[]
  readonly by: readonly DigestPerson[]
  /** Null: it touched no text of a source. */
  readonly kind: DigestKind | null
  readonly sources: readonly DigestSource[]
  readonly translations: readonly DigestTranslation[]
}

/** An open pull request with a translation. */
export interface DigestRequest {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly author: string
  /** BCP 47; empty: nothing says which. */
  readonly locales: readonly string[]
}

/** Everything `translate digest` found out. */
export interface DigestReport {
  readonly tool: { readonly name: string; readonly version: string }
  /** Full id of the newest commit of the line that was looked at. */
  readonly commit: string
  /** Address of the repository for people; null: not known. */
  readonly repository: string | null
  /** First day, UTC. */
  readonly since: string
  /** Last day, UTC; null: no end. */
  readonly until: string | null
  /** Those that touched a source or a translation, in the order in which they landed. */
  readonly changes: readonly DigestChange[]
  /** Commits of the line that touched neither. */
  readonly others: number
  /** Each once, in the order of their first change. */
  readonly contributors: readonly DigestPerson[]
  /** Open pull requests that wait for a reviewer. */
  readonly open:
    | { readonly asked: false; readonly why: 'no-token' | 'no-repository' | 'offline' }
    | { readonly asked: true; readonly requests: readonly DigestRequest[] }
  readonly findings: readonly Finding[]
}
