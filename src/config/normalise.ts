import { canonicalLocale } from '../freshness/locales.ts'
import { parseTemplate } from '../freshness/templates.ts'
import type { RawConfig, RawContent } from './schema.ts'
import {
  type Config,
  type ContentConfig,
  type CrowdinConfig,
  type GithubConfig,
  KNOWN_BASIS_FIELDS,
} from './types.ts'

type RawCrowdin = NonNullable<RawConfig['crowdin']>

/** The settings with all defaults in place. What is given has passed the schema, or was found by layout detection. */
export function normalise(raw: RawConfig): Config {
  const sourceLocale = canonical(raw.source_locale ?? 'en')
  return {
    sourceLocale,
    content: raw.content.map((entry, i) => contentOf(entry, { sourceLocale, i })),
    ...(raw.check !== undefined && { check: { rules: raw.check.rules ?? {} } }),
    ...(raw.glossary !== undefined && { glossary: { file: raw.glossary.file.replace(/^\.\//, '') } }),
    crowdin: crowdinOf(raw.crowdin),
    github: githubOf(raw.github),
  }
}

function crowdinOf({
  languages = {},
  directory = '',
  adopt = 'translated',
  pull = 'translated',
}: RawCrowdin = {}): CrowdinConfig {
  const tags = Object.entries(languages).map(([tag, id]) => [canonical(tag), id] as const)
  return { languages: Object.fromEntries(tags), directory, adopt, pull }
}

function githubOf(raw: NonNullable<RawConfig['github']> = {}): GithubConfig {
  const reviewers = Object.entries(raw.reviewers ?? {}).map(
    ([tag, logins]) => [canonical(tag), logins] as const,
  )
  return {
    locales: (raw.locales ?? []).map(canonical).sort(),
    per: raw.per ?? 'locale',
    commits: raw.commits ?? 'api',
    maxNew: raw.max_new ?? 3,
    maxPosts: raw.max_posts ?? 30,
    reviewers: Object.fromEntries(reviewers),
    never: (raw.never ?? []).map(login => login.toLowerCase()),
    ask: raw.ask ?? 2,
    remindAfter: raw.remind_after ?? 14,
    reminders: raw.reminders ?? 1,
  }
}

function contentOf(raw: RawContent, { sourceLocale, i }: { sourceLocale: string; i: number }): ContentConfig {
  return {
    source: parseTemplate(raw.source, `content[${i}].source`),
    target: parseTemplate(raw.target, `content[${i}].target`),
    sourceLocale: raw.source_locale === undefined ? sourceLocale : canonical(raw.source_locale),
    ...(raw.locales !== undefined && { locales: raw.locales.map(canonical).sort() }),
    exclude: raw.exclude ?? [],
    basisFields: raw.basis_field === undefined ? KNOWN_BASIS_FIELDS : [raw.basis_field],
    translatable: raw.translatable ?? ['title', 'description'],
    shared: raw.shared ?? [],
    parser: raw.parser ?? 'satteri',
    math: raw.math ?? false,
    directives: raw.directives ?? false,
    ...(raw.templates !== undefined && { templates: raw.templates }),
    publish: raw.publish ?? 'complete',
    codeText: (raw.code_text ?? []).map(language => language.toLowerCase()),
  }
}

function canonical(spelling: string): string {
  return canonicalLocale(spelling) ?? spelling
}
