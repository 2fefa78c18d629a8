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
import type { Repository } from '../git/types.ts'
import { findBasisField } from './find-basis-field.ts'
import { findTextFields } from './find-text-fields.ts'
import { readTold, type ToldByConfig } from './init/read-told.ts'
import { type InitWorkflows, writeWorkflows, type WorkflowWishes } from './init/write-workflows.ts'
import { refuseSeveral } from './one-locale.ts'
import { isContent } from './skipped.ts'

export interface InitOptions {
  /** Absolute path of a directory in the repository; the configuration is written to the repository's top. */
  readonly root: string
  /** Locales to translate into beside those that the files show, as the person spelled them. */
  readonly locales: readonly string[]
  /** True: nothing is written. */
  readonly dryRun: boolean
  /** The workflows of GitHub Actions are written, too; a configuration that is there is kept then. */
  readonly github?: WorkflowWishes
}

/** What `translate init` found, and the file that says it. */
export interface InitResult {
  /** Relative to the repository's top. */
  readonly file: string
  /** Null: there was a configuration, which is kept. */
  readonly text: string | null
  readonly written: boolean
  /** A layout without translations is a proposal; empty only where a configuration is kept. */
  readonly layouts: readonly DetectedLayout[]
  /** Front-matter field in which most translations name their basis. */
  readonly basisField: string | null
  /** Null: not asked for. */
  readonly github: GithubResult | null
}

interface GithubResult extends InitWorkflows {
  readonly todo: readonly Todo[]
  /** Locales for which pull requests might be opened; empty: the configuration does not say. */
  readonly locales: readonly string[]
}

/** What a person has to do at GitHub, or in the configuration, before the workflows can do all of their work. */
type Todo = 'crowdin' | 'allow-pull-requests' | 'locales' | 'commit'

/**
 * Finds the layout of the posts and the basis field in use, and writes them to `translate.toml`; with `github` the workflows, too. Throws a
 * UserError `init:exists` when there is a configuration and no workflow is asked for, `init:noPosts` and `config:noLayout` when there is
 * nothing to go by, and those of `config:`, `git:` and `files:`.
 */
export async function init(options: InitOptions): Promise<InitResult> {
  const { dryRun, github } = options
  const wanted = options.locales.map(knownLocale)
  const repository = await openRepository(options.root)
  const there = await findConfig(repository.root)
  if (there === undefined) {
    const made = await makeConfig(repository, { wanted, dryRun, crowdin: github?.crowdin === true })
    const locales = [...new Set(made.layouts.flatMap(layout => layout.locales).concat(wanted))].sort()
    const told = { crowdin: github?.crowdin === true, opensRequests: false, locales }
    return { ...made, github: await workflows(repository, options, told) }
  }
  if (github === undefined) throw new UserError('init:exists', { file: there })
  const kept = { file: there, text: null, written: false, layouts: [], basisField: null }
  const told = await readTold(repository, there)
  return { ...kept, github: await workflows(repository, options, told) }
}

async function workflows(
  repository: Repository,
  { github, dryRun }: InitOptions,
  told: ToldByConfig,
): Promise<InitResult['github']> {
  if (github === undefined) return null
  const crowdin = github.crowdin || told.crowdin
  const written = await writeWorkflows(repository, { ...github, crowdin, dryRun })
  const todo: readonly Todo[] = [
    ...(crowdin ? (['crowdin'] as const) : []),
    'allow-pull-requests',
    ...(told.opensRequests ? [] : (['locales'] as const)),
    ...(written.files.some(({ state }) => state === 'written' || state === 'planned')
      ? (['commit'] as const)
      : []),
  ]
  return { ...written, todo, locales: told.locales }
}

interface ConfigWishes {
  readonly wanted: readonly string[]
  readonly dryRun: boolean
  readonly crowdin: boolean
}

async function makeConfig(
  repository: Repository,
  { wanted, dryRun, crowdin }: ConfigWishes,
): Promise<Omit<InitResult, 'github'>> {
  const { root } = repository
  const { files } = await readSnapshot(repository, { wanted: isContent })
  const paths = [...files.keys()]
  const layouts = layoutsOf(paths, { root, wanted })
  const read = fieldReader(root)
  const basisField = await findBasisField({ paths, layouts, fields: KNOWN_BASIS_FIELDS }, read)
  const textFields = await findTextFields({ paths, layouts }, read)
  const text = formatConfig({ layouts, basisField, textFields, locales: wanted, crowdin })
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
