import type { DetectedLayout } from '../freshness/layouts/types.ts'
import { findSources } from '../freshness/pairs.ts'
import { parseTemplate } from '../freshness/templates.ts'

/** Front-matter fields beside title and description that readers see: Docusaurus, Starlight, Hugo. */
const TEXT_FIELDS = ['sidebar_label', 'sidebar.label', 'hero.title', 'hero.tagline', 'linkTitle', 'summary']

/**
 * Which text fields beside title and description the sources of each layout have. `read` says which of some fields a file's front
 * matter has, the first of several.
 */
export async function findTextFields(
  { paths, layouts }: { readonly paths: readonly string[]; readonly layouts: readonly DetectedLayout[] },
  read: (path: string, fields: readonly string[]) => Promise<string | null>,
): Promise<string[][]> {
  const rules = layouts.map(({ source, target, sourceLocale }) => ({
    source: parseTemplate(source),
    target: parseTemplate(target),
    sourceLocale,
  }))
  const left = layouts.map(() => [...TEXT_FIELDS])
  for (const [source, content] of findSources(paths, rules)) {
    const wanted = left[content] ?? []
    for (let field = await read(source, wanted); field !== null; field = await read(source, wanted))
      wanted.splice(wanted.indexOf(field), 1)
  }
  return left.map(fields => TEXT_FIELDS.filter(field => !fields.includes(field)))
}
