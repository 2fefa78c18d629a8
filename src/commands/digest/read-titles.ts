import type { Oid } from '../../git/types.ts'
import { extractOptions } from '../extract-options.ts'
import { readVersion, isDocument } from '../read-version.ts'
import { readTexts } from '../texts.ts'
import type { Project } from '../types.ts'
import type { Touched } from './touched-files.ts'

/**
 * Titles of posts by the path of their source: what the newest version says that is known, in its front matter, else in its first heading;
 * a post without either has none.
 */
export async function readTitles(
  project: Project,
  touched: readonly Pick<Touched, 'sources' | 'translations'>[],
): Promise<ReadonlyMap<string, string>> {
  const { config, snapshot } = project
  const wanted = new Map<string, { readonly oid: Oid; readonly content: number }>()
  for (const { sources, translations } of touched.toReversed()) {
    for (const { change, content } of sources) {
      const oid = snapshot.files.get(change.path)?.oid ?? change.after ?? change.before
      if (oid !== null && !wanted.has(change.path)) wanted.set(change.path, { oid, content })
    }
    for (const { pair } of translations) {
      const oid = snapshot.files.get(pair.source)?.oid
      if (oid !== undefined && !wanted.has(pair.source))
        wanted.set(pair.source, { oid, content: pair.content })
    }
  }
  const texts = await readTexts(project, { files: [], blobs: [...wanted.values()].map(({ oid }) => oid) })
  const titleOf = await titleReader()
  const titles = new Map<string, string>()
  for (const [path, { oid, content }] of wanted) {
    const settings = config.content[content]
    const title = settings === undefined ? '' : titleOf(texts.get(oid) ?? '', extractOptions(settings, path))
    if (title !== '') titles.set(path, title)
  }
  return titles
}

type ReadTitle = (text: string, options: ReturnType<typeof extractOptions>) => string

async function titleReader(): Promise<ReadTitle> {
  const { readField } = await import('../../document/front-matter/read-field.ts')
  const { loadParser } = await import('../../document/parsers.ts')
  const parser = await loadParser('satteri')
  return (text, options) => {
    const said = readField(text, ['title']).value?.trim() ?? ''
    if (said !== '' || text === '') return said
    const found = readVersion(text, { ...options, parser: parser.name })
    const heading = isDocument(found) ? found.segments.find(({ kind }) => kind === 'heading') : undefined
    // What a heading says of itself (`{#id}`) is none of its words
    return heading?.source.replace(/\s*\{[^{}]*\}\s*$/, '').trim() ?? ''
  }
}
