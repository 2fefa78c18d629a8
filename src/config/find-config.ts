import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../errors.ts'

/** Directories, relative to the root, in which the configuration may stand. */
const DIRECTORIES = ['', '.github']
const CONFIG_NAMES: readonly string[] = [
  'translate.toml',
  'translate.yaml',
  'translate.yml',
  'translate.json',
]

/** Every path, relative to the root, at which the configuration may stand. */
export const CONFIG_PATHS: readonly string[] = DIRECTORIES.flatMap(directory =>
  CONFIG_NAMES.map(name => pathIn(directory, name)),
)

/**
 * Path of the configuration file, relative to the root; undefined when there is none. Throws a UserError
 * `config:several` when there is more than one.
 */
export async function findConfig(root: string): Promise<string | undefined> {
  return onlyConfig((await Promise.all(DIRECTORIES.map(directory => configsIn(root, directory)))).flat())
}

/** The one of the configuration files that were found; undefined when there is none. Throws `config:several`. */
export function onlyConfig(found: readonly string[]): string | undefined {
  if (found.length > 1) throw new UserError('config:several', { files: found.join(', ') })
  return found[0]
}

async function configsIn(root: string, directory: string): Promise<string[]> {
  const names = await readdir(join(root, directory)).catch((): string[] => [])
  return CONFIG_NAMES.filter(name => names.includes(name)).map(name => pathIn(directory, name))
}

function pathIn(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`
}
