import type { Asked, Surroundings } from '../../check/types.ts'
import type { Pair } from '../../freshness/types.ts'
import { isContent } from '../skipped.ts'
import type { Project } from '../types.ts'
import type { AnchorBook } from './anchor-book.ts'
import { digestOf } from './digest-of.ts'
import { type Glossary, readGlossaries, settingsIn } from './read-glossaries.ts'

/** What surrounds the pairs of a project. */
export interface Around {
  /** For one pair; anchors are known of the posts that the book was asked to read. */
  readonly of: (pair: Pair) => Surroundings
  /** The same digest: the same answers in this locale. `anchors` has none, since it is the posts that links name which matter. */
  readonly digest: (asked: Asked, locale: string) => string
}

/** Answers what surrounds a pair. Throws what `readGlossaries` does. */
export async function openSurroundings(project: Project, book: AnchorBook): Promise<Around> {
  const { config, pairs, repository, snapshot } = project
  const locales = [...new Set(pairs.map(({ locale }) => locale))].sort()
  const read = project.readSetting ?? settingsIn(repository.root)
  const glossaries = await readGlossaries(read, config, locales)
  const existing = pairs.filter(({ targetExists }) => targetExists)
  const targets = new Map(existing.map(({ source, locale, target }) => [`${locale} ${source}`, target]))
  const paths = digestOf([[...targets], [...snapshot.files.keys()].filter(isContent)])
  const terms = new Map([...glossaries].map(([locale, glossary]) => [locale, digestOf([...glossary])]))
  return {
    of: ({ locale }) => ({
      anchorsOf: book.anchorsOf,
      hasFile: path => isContent(path) && snapshot.files.has(path),
      translationOf: path => targets.get(`${locale} ${path}`),
      glossary: glossaries.get(locale) ?? NONE,
    }),
    digest: (asked, locale) => ({ files: paths, glossary: terms.get(locale) ?? '', anchors: '' })[asked],
  }
}

const NONE: Glossary = new Map()
