import { resolve } from 'node:path'
import { type Message, UserError } from '../errors.ts'
import { readText } from '../files/read-text.ts'
import { findConfig } from './find-config.ts'
import { parseConfigText } from './parse-text.ts'
import type { Config } from './types.ts'

export interface LoadOptions {
  /** A file named by a person, relative to the root or absolute; it may lie outside the root. */
  readonly config?: string
}

export interface LoadedConfig {
  readonly config: Config
  /** As the person named it, else relative to the root, `/`-separated. */
  readonly file: string
}

/**
 * Reads the configuration: the named file, or the one of `translate.toml`, `.yaml`, `.yml`, `.json` in the root or
 * under `.github/`. Undefined when none is named and none is there. Throws a UserError for more than one, for a file
 * that cannot be read or parsed, and one with all problems as details for a file that says something wrong.
 */
export async function loadConfig(root: string, options: LoadOptions = {}): Promise<LoadedConfig | undefined> {
  const path = options.config ?? (await findConfig(root))
  if (path === undefined) return undefined
  const within = options.config === undefined ? { within: root } : {}
  const text = await readText(resolve(root, path), { name: path, limit: LIMIT, ...within })
  return { config: await parseConfig(text, path), file: path }
}

/** The settings in a text; `file` names it in errors, and its end tells the format. Throws `config:syntax`, and `config:invalid` with all problems as details. */
export async function parseConfig(text: string, file: string): Promise<Config> {
  return checkConfig(await parseConfigText(text, file), file)
}

/** Bytes; far above any sensible configuration, so that a wrong file is not parsed for minutes. */
const LIMIT = 2 ** 20

/** The settings that parsed data stand for. Throws `config:invalid` with all problems as details. */
async function checkConfig(data: unknown, file: string): Promise<Config> {
  // Zod takes longer to load than everything else here: it is for those who have a configuration.
  const [{ configSchema, settingsAt }, { normalise }] = await Promise.all([
    import('./schema.ts'),
    import('./normalise.ts'),
  ])
  const result = configSchema.safeParse(data)
  if (!result.success) {
    const { problemsOf } = await import('./problems.ts')
    throw new UserError('config:invalid', { file }, problemsOf(result.error.issues, data, settingsAt))
  }
  const config = normalise(result.data)
  const problems = config.content.flatMap((entry, i) => [
    ...elsewhere(entry.target.checkout, `content[${i}].target`),
    ...ownLocale(entry, `content[${i}].locales`),
  ])
  if (problems.length > 0) throw new UserError('config:invalid', { file }, problems)
  return config
}

function elsewhere(checkout: string | null, key: string): Message[] {
  return checkout === null ? [] : [{ code: 'config:otherCheckout', params: { key, checkout } }]
}

function ownLocale({ sourceLocale, locales = [] }: Config['content'][number], key: string): Message[] {
  return locales.includes(sourceLocale)
    ? [{ code: 'config:sourceAsTarget', params: { key, locale: sourceLocale } }]
    : []
}
