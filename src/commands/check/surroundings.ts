import type { Surroundings } from '../../check/types.ts'
import type { Pair } from '../../freshness/types.ts'
import { isContent } from '../skipped.ts'
import type { Project } from '../types.ts'
import type { AnchorBook } from './anchor-book.ts'
import { type Glossary, readGlossaries } from './read-glossaries.ts'

/** Answers what surrounds a pair. Throws what `readGlossaries` does. */
export async function openSurroundings(
  { config, pairs, repository, snapshot }: Project,
  book: AnchorBook,
): Promise<(pair: Pair) => Surroundings> {
  const locales = [...new Set(pairs.map(({ locale }) => locale))].sort()
  const glossaries = await readGlossaries(repository.root, config, locales)
  const existing = pairs.filter(({ targetExists }) => targetExists)
  const targets = new Map(existing.map(({ source, locale, target }) => [`${locale} ${source}`, target]))
  return ({ locale }) => ({
    anchorsOf: book.anchorsOf,
    hasFile: path => isContent(path) && snapshot.files.has(path),
    translationOf: path => targets.get(`${locale} ${path}`),
    glossary: glossaries.get(locale) ?? NONE,
  })
}

const NONE: Glossary = new Map()
