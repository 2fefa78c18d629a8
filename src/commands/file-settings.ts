import { realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { loadConfig } from '../config/load-config.ts'
import type { Config, ContentConfig } from '../config/types.ts'
import { UserError } from '../errors.ts'
import { matchPath } from '../freshness/templates.ts'
import { openRepository } from '../git/repository.ts'

interface FileSettingsOptions {
  /** Absolute path. */
  readonly root: string
  /** Configuration file as the person named it. */
  readonly config?: string
}

/**
 * The settings by which the project around `root` would cut these files: of the first content entry that one of them belongs
 * to, else of the first entry. Undefined where no project or no configuration is. Throws those of `config:`, and
 * `diff:configOutside` for a configuration named outside of any repository.
 */
export async function fileSettings(
  { root, ...named }: FileSettingsOptions,
  files: readonly string[],
): Promise<ContentConfig | undefined> {
  const top = await topOf(root)
  if (top === undefined) {
    if (named.config !== undefined) throw new UserError('diff:configOutside', { root })
    return undefined
  }
  const loaded = await loadConfig(top, named)
  if (loaded === undefined) return undefined
  const paths = await Promise.all(
    files.map(async file => relative(top, await realpath(resolve(root, file))).replaceAll(sep, '/')),
  )
  return entryOf(loaded.config, paths)
}

/** Undefined outside of a repository, and where git is not there to say. */
async function topOf(root: string): Promise<string | undefined> {
  try {
    return await realpath((await openRepository(root)).root)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

function entryOf({ content }: Config, paths: readonly string[]): ContentConfig | undefined {
  for (const path of paths) {
    const found = content.find(
      ({ source, target }) => matchPath(source, path) !== undefined || matchPath(target, path) !== undefined,
    )
    if (found !== undefined) return found
  }
  return content[0]
}
