import type { Change, ChangeTarget, Counts } from '../../freshness/types.ts'

/** What one pull request is about: all posts of a locale, or one. */
export interface Subject {
  /** BCP 47. */
  readonly locale: string
  /** Path of the source; null: all posts of the locale. */
  readonly post: string | null
}

/** What a translation pull request or a tracking issue tells; the texts of one are made from this alone. */
export interface TranslationRequest extends Subject {
  readonly kind: 'pull-request' | 'issue'
  /** BCP 47, the language that maintainers read. */
  readonly sourceLocale: string
  /** Full id of the commit whose sources it was made for. */
  readonly base: string
  /** Full id of the commit that holds the translations as this request has them. */
  readonly head: string
  /** By path; no more than are to be shown. */
  readonly posts: readonly RequestPost[]
  /** Sources that wait until some of these are done. */
  readonly queued: readonly string[]
  /** Paths that both the branch and its base changed, so that a person has to bring them together. */
  readonly conflicts: readonly string[]
  /** Address of the repository for people, without a slash at the end; links are left out where it is null. */
  readonly repository: string | null
  /** Branch of the request, for the browser editor and for working locally; null for an issue. */
  readonly branch: string | null
  /** Address of the project at Crowdin; null where it is not used. */
  readonly crowdin: string | null
  /** Accounts that review the locale, as the configuration names them, for an issue: a pull request asks them itself. */
  readonly reviewers?: readonly string[]
}

export interface RequestPost {
  readonly source: string
  readonly target: string
  /** Title of the source; its path where it has none. */
  readonly title: string
  /** True: the translation was not there before. */
  readonly isNew: boolean
  /** Source version that it was made from, before and after this request; full ids. */
  readonly basis: { readonly before: string | null; readonly after: string | null }
  /** Null where nothing could be compared. */
  readonly counts: Counts | null
  /** What this request carries over by itself. */
  readonly carried: readonly RequestChange[]
  /** Segments of the translation that are new or other words than at the base: what translators wrote. */
  readonly translated: number
  /** What a translator has to look at, in the order of the source. */
  readonly work: readonly RequestChange[]
  /** Segments of the target, left in the source language. */
  readonly untranslated: readonly { readonly line: number; readonly text: string }[]
  /** Names or logins of who translated it so far. */
  readonly translators: readonly string[]
}

/** One change of the source, as a person has to look at it. */
export interface RequestChange {
  /** Short name that a person can write (`/translate accept 1f3a9c20`), the same as long as the change is. */
  readonly key: string
  readonly change: Change
  /** Where it stands in the target; null where that is not known. */
  readonly place: ChangeTarget | null
}

/** What a body says of itself where no person sees it: printed into it, and read back at the next run. */
export interface Marker extends Subject {
  readonly kind: TranslationRequest['kind'] | 'guard' | 'mention'
  /** Full id of the commit whose sources it was made for. */
  readonly base: string
  /** Of all that it tells, so that an equal one is not written again. */
  readonly digest: string
  readonly counts: {
    readonly posts: number
    readonly carried: number
    readonly work: number
    readonly queued: number
  }
  /** True: we closed it, because nothing was left. */
  readonly isDone: boolean
  /** Who was asked or mentioned, and when last (ISO 8601), and how often. */
  readonly asked: Readonly<Record<string, { readonly at: string; readonly times: number }>>
  /** `digestOfTitle` of the title that came with it: another one is a person's. */
  readonly title?: string
}

/** Title and body of a pull request or an issue, as they go to the server. */
export interface RequestTexts {
  readonly title: string
  readonly body: string
}
