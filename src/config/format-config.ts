import type { DetectedLayout } from '../freshness/layouts/types.ts'

export interface ConfigDraft {
  /** Never empty. */
  readonly layouts: readonly DetectedLayout[]
  readonly basisField: string | null
  /** For each layout, front-matter fields to be translated beside title and description. */
  readonly textFields?: readonly (readonly string[])[]
  /** BCP 47, wanted beside those that the files show; empty: only those, and whichever come later. */
  readonly locales: readonly string[]
  /** True: translators work at Crowdin. */
  readonly crowdin?: boolean
}

/** Text of a `translate.toml` that says what was found, with short comments. */
export function formatConfig(draft: ConfigDraft): string {
  const sourceLocale = draft.layouts[0]?.sourceLocale ?? 'en'
  const head = [
    '# Where the posts and their translations are. `translate status` reads this.',
    `source_locale = ${quoted(sourceLocale)}`,
  ]
  const entries = draft.layouts.map((layout, i) =>
    entryOf(layout, { ...draft, sourceLocale, fields: draft.textFields?.[i] ?? [] }),
  )
  const crowdin = draft.crowdin === true ? [CROWDIN] : []
  return `${[head.join('\n'), ...entries, ...crowdin].join('\n\n')}\n`
}

/** Empty, it says that Crowdin is used. */
const CROWDIN = `# Translators work at Crowdin; the token and the number of the project come from the environment
[crowdin]`

function entryOf(
  layout: DetectedLayout,
  {
    basisField,
    locales,
    sourceLocale,
    fields,
  }: ConfigDraft & { sourceLocale: string; fields: readonly string[] },
): string {
  const lines = [
    '[[content]]',
    `# ${layout.translations === 0 ? 'no translations yet' : `translations found: ${layout.locales.join(', ')}`}`,
    `source = ${quoted(layout.source)}`,
    `target = ${quoted(layout.target)}`,
  ]
  if (layout.sourceLocale !== sourceLocale) lines.push(`source_locale = ${quoted(layout.sourceLocale)}`)
  const wanted = new Set([...layout.locales, ...locales].filter(locale => locale !== layout.sourceLocale))
  if (locales.length > 0) lines.push(`locales = [${[...wanted].sort().map(quoted).join(', ')}]`)
  if (basisField !== null) {
    lines.push(
      '# front-matter field that names the commit a translation was made from',
      `basis_field = ${quoted(basisField)}`,
    )
  }
  if (fields.length > 0) {
    const all = ['title', 'description', ...fields].map(quoted).join(', ')
    lines.push('# front-matter fields that are translated', `translatable = [${all}]`)
  }
  return lines.join('\n')
}

/** A TOML basic string; JSON writes the same, but for U+007F. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\u007F', String.raw`\u007F`)
}
