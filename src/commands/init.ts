import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findConfig } from '../config/find-config.ts'
import { formatConfig } from '../config/format-config.ts'
import { KNOWN_BASIS_FIELDS } from '../config/types.ts'
import { readField } from '../document/front-matter/read-field.ts'
import { UserError } from '../errors.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { detectLayouts } from '../freshness/layouts/detect-layouts.ts'
import { proposeLayout } from '../freshness/layouts/propose-layout.ts'
import type { DetectedLayout } from '../freshness/layouts/types.ts'
import { canonicalLocale } from '../freshness/locales.ts'
import { openRepository } from '../git/repository.ts'
import { readSnapshot } from '../git/snapshot.ts'
import { findBasisField } from './find-basis-field.ts'
import { refuseSeveral } from './one-locale.ts'
import { isContent } from './skipped.ts'

export interface InitOptions {
  /** Absolute path of a directory in the repository; the configuration is written to the repository's top. */
  readonly root: string
  /** Locales to translate into beside those that the files show, as the person spelled them. */
  readonly locales: readonly string[]
  /** True: nothing is written. */
  readonly dryRun: boolean
}

/** What `translate init` found, and the file that says it. */
export interface InitResult {
  /** Relative to the repository's top. */
  readonly file: string
  readonly text: string
  readonly written: boolean
  /** Never empty; a layout without translations is a proposal. */
  readonly layouts: readonly DetectedLayout[]
  /** Front-matter field in which most translations name their basis. */
  readonly basisField: string | null
}

/**
 * Finds the layout of the posts and the basis field in use, and writes them to `translate.toml`. Throws a UserError
 * `init:exists` when there is a configuration, `init:noPosts` and `config:noLayout` when there is nothing to go by,
 * and those of `git:` and `files:`.
 */
export async function init({ root: directory, locales, dryRun }: InitOptions): Promise<InitResult> {
  const wanted = locales.map(knownLocale)
  const repository = await openRepository(directory)
  const { root } = repository
  const there = await findConfig(root)
  if (there !== undefined) throw new UserError('init:exists', { file: there })
  const { files } = await readSnapshot(repository, { wanted: isContent })
  const paths = [...files.keys()]
  const layouts = layoutsOf(paths, { root, wanted })
  const basisField = await findBasisField({ paths, layouts, fields: KNOWN_BASIS_FIELDS }, fieldReader(root))
  const text = formatConfig({ layouts, basisField, locales: wanted })
  if (!dryRun) await writeFileAtomic(join(root, FILE), text, { name: FILE, replace: false })
  return { file: FILE, text, written: !dryRun, layouts, basisField }
}

const FILE = 'translate.toml'

function knownLocale(locale: string): string {
  refuseSeveral(locale)
  const tag = canonicalLocale(locale)
  if (tag === undefined) throw new UserError('init:unknownLocale', { locale })
  return tag
}

/** What the paths show; where they show no translation, a proposal for the wanted locales. */
function layoutsOf(
  paths: readonly string[],
  { root, wanted }: { readonly root: string; readonly wanted: readonly string[] },
): DetectedLayout[] {
  const found = detectLayouts(paths)
  if (found.length > 0) return found
  const proposal = proposeLayout(paths, 'en')
  if (proposal === undefined) throw new UserError('init:noPosts', { root })
  if (wanted.length === 0) throw new UserError('config:noLayout', { root })
  return [{ ...proposal, locales: [...wanted].sort(), translations: 0 }]
}

/** A file that cannot be read, or whose front matter cannot, has no field here; `status` says what is wrong with it. */
function fieldReader(root: string): (path: string, fields: readonly string[]) => Promise<string | null> {
  return async (path, fields) => {
    const text = await readFile(join(root, path), 'utf8').catch(() => '')
    return readField(text, fields).field ?? null
  }
}
