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

/**
 * Path of the configuration file, relative to the root; undefined when there is none. Throws a UserError
 * `config:several` when there is more than one.
 */
export async function findConfig(root: string): Promise<string | undefined> {
  const found = (await Promise.all(DIRECTORIES.map(directory => configsIn(root, directory)))).flat()
  if (found.length > 1) throw new UserError('config:several', { files: found.join(', ') })
  return found[0]
}

async function configsIn(root: string, directory: string): Promise<string[]> {
  const names = await readdir(join(root, directory)).catch((): string[] => [])
  return CONFIG_NAMES.filter(name => names.includes(name)).map(name =>
    directory === '' ? name : `${directory}/${name}`,
  )
}
