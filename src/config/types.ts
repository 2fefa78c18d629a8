import type { RuleId } from '../check/rule-ids.ts'
import type { ParserName } from '../document/types.ts'
import type { PathTemplate } from '../freshness/templates.ts'

/** The settings of a project, checked, with all defaults in place. */
export interface Config {
  /** BCP 47, canonical case. */
  readonly sourceLocale: string
  /** Never empty; the first entry that claims a file has it. */
  readonly content: readonly ContentConfig[]
  /** How severe what a rule of `check` finds is; a rule that is not named is as it is by itself. */
  readonly check?: { readonly rules: Readonly<Partial<Record<RuleId, RuleLevel>>> }
  /** Path of the glossaries with `{locale}` in it, relative to the root. */
  readonly glossary?: { readonly file: string }
  readonly crowdin: CrowdinConfig
  readonly github: GithubConfig
}

/** How requests are opened on GitHub, and who is asked. */
export interface GithubConfig {
  /** Locales, BCP 47 in canonical case, for which requests and issues are opened; for all others it is only said what would be. */
  readonly locales: readonly string[]
  /** One pull request for each locale, or for each post of it. */
  readonly per: 'locale' | 'post'
  /** Commits are made by GitHub, which signs them, or here and pushed. */
  readonly commits: 'api' | 'push'
  /** New pull requests and issues of one run, at most. */
  readonly maxNew: number
  /** Posts of one pull request, at most; the others wait. */
  readonly maxPosts: number
  /** Logins by locale; `*` stands for every locale. */
  readonly reviewers: Readonly<Record<string, readonly string[]>>
  /** Logins that are never asked and never mentioned, lower case. */
  readonly never: readonly string[]
  /** People asked for each request, at most. */
  readonly ask: number
  /** Days without an answer after which they are reminded, and how often at most. */
  readonly remindAfter: number
  readonly reminders: number
}

/** How the project stands at Crowdin. */
export interface CrowdinConfig {
  /** Locale, BCP 47 in canonical case → Crowdin's id of the language; those that were written down only. */
  readonly languages: Readonly<Record<string, string>>
  /** Directory that all posts are below, `/`-separated; `''`: the top of the project. */
  readonly directory: string
  /** What becomes of translations that Crowdin does not have. */
  readonly adopt: 'translated' | 'approved' | 'none'
  /** Which texts come into git. */
  readonly pull: 'translated' | 'approved'
}

type RuleLevel = 'off' | 'warning' | 'error'

/** One `[[content]]` entry. */
export interface ContentConfig {
  readonly source: PathTemplate
  readonly target: PathTemplate
  /** BCP 47, canonical case. */
  readonly sourceLocale: string
  /** BCP 47, canonical case, sorted; undefined: those that the files show. */
  readonly locales?: readonly string[]
  /** Globs (picomatch) over paths relative to the root. */
  readonly exclude: readonly string[]
  /** Dotted front-matter fields that may hold the basis; the first one present counts. */
  readonly basisFields: readonly string[]
  /** Dotted front-matter fields that are translated. */
  readonly translatable: readonly string[]
  /** Dotted front-matter fields that are the same in all locales and are carried over. */
  readonly shared: readonly string[]
  readonly parser: ParserName
  readonly math: boolean
  readonly directives: boolean
  /** Undefined: protected in `.md`, not in `.mdx`. */
  readonly templates?: boolean
  /** When a translation that is not there yet is written: once all of it is translated, or without what is not. */
  readonly publish: 'complete' | 'partial'
  /** Code languages, lower case, whose comments and strings are translated. */
  readonly codeText: readonly string[]
}

/** Front-matter fields known to hold the commit a translation was made from: Zola's blog_os, Hugo's Docsy, MDN. */
export const KNOWN_BASIS_FIELDS: readonly string[] = [
  'extra.translation_based_on_commit',
  'default_lang_commit',
  'l10n.sourceCommit',
]
