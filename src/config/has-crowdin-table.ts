import { resolve } from 'node:path'
import { readText } from '../files/read-text.ts'
import { parseConfigText } from './parse-text.ts'

/** True: the configuration `file`, relative to the root, has a table `crowdin`, be it an empty one. Throws what reading and parsing throw. */
export async function hasCrowdinTable(root: string, file: string): Promise<boolean> {
  const text = await readText(resolve(root, file), { name: file, within: root, limit: 2 ** 20 })
  const data = await parseConfigText(text, file)
  return typeof data === 'object' && data !== null && 'crowdin' in data
}
