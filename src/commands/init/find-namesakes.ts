import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseConfigText } from '../../config/parse-text.ts'
import type { WorkflowFile } from '../../config/workflows/types.ts'
import { readText } from '../../files/read-text.ts'

/** A workflow of another file that is called like one of ours. */
export interface Namesake {
  /** Relative to the repository's top. */
  readonly file: string
  readonly name: string
  /** The file of ours with that name. */
  readonly like: string
}

/** Which other workflows have the name of one of `workflows`, by file; those that cannot be read or parsed have none. */
export async function findNamesakes(root: string, workflows: readonly WorkflowFile[]): Promise<Namesake[]> {
  const names = await readdir(join(root, FOLDER)).catch((): string[] => [])
  const own = new Set(workflows.map(({ file }) => file))
  const others = names
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => `${FOLDER}/${name}`)
    .filter(file => !own.has(file))
    .sort()
  const ours = new Map<unknown, string>()
  for (const { file, text } of workflows) ours.set(await nameIn(text, file), file)
  const found: Namesake[] = []
  for (const file of others) {
    const name = await nameOf(root, file)
    const like = ours.get(name)
    if (typeof name === 'string' && like !== undefined) found.push({ file, name, like })
  }
  return found
}

const FOLDER = '.github/workflows'

/** Whatever is wrong with a workflow of somebody else is no matter of ours. */
async function nameOf(root: string, file: string): Promise<unknown> {
  try {
    return await nameIn(await readText(join(root, file), { name: file, within: root, limit: 2 ** 20 }), file)
  } catch {
    return undefined
  }
}

async function nameIn(text: string, file: string): Promise<unknown> {
  const data = await parseConfigText(text, file)
  return typeof data === 'object' && data !== null && 'name' in data ? data.name : undefined
}
