import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files by which a step tells the runner something. */
export interface FileCommands {
  /** Variables that name them. */
  readonly env: Record<string, string>
  /** What the step wrote into them; throws where GitHub would refuse it. */
  read(): Promise<Told>
}

interface Told {
  readonly outputs: Record<string, string>
  readonly env: Record<string, string>
  /** Folders for PATH. */
  readonly path: string[]
  readonly summary: string
}

const NAMES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE'] as const
const MOST_OF_A_SUMMARY = 1024 * 1024

/** Makes them, empty, below a folder. */
export async function createFileCommands(temp: string): Promise<FileCommands> {
  const folder = await mkdtemp(join(temp, '_runner_file_commands-'))
  const env = Object.fromEntries(NAMES.map(name => [name, join(folder, name.toLowerCase())]))
  for (const path of Object.values(env)) await writeFile(path, '')
  const read = async (name: (typeof NAMES)[number]): Promise<string> => readFile(env[name] ?? '', 'utf8')
  return {
    env,
    read: async () => {
      const summary = await read('GITHUB_STEP_SUMMARY')
      if (Buffer.byteLength(summary) > MOST_OF_A_SUMMARY) throw new Error('a summary is longer than a MiB')
      return {
        outputs: pairsIn(await read('GITHUB_OUTPUT')),
        env: pairsIn(await read('GITHUB_ENV')),
        path: (await read('GITHUB_PATH')).split('\n').filter(line => line !== ''),
        summary,
      }
    },
  }
}

/** `NAME=value`, or `NAME<<END`, lines, `END`. */
function pairsIn(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/)
  const pairs: Record<string, string> = {}
  while (lines.length > 0) {
    const line = lines.shift() ?? ''
    if (line === '') continue
    const [, name = '', sign = '', rest = ''] = /^(.*?)(=|<<)(.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`Invalid format '${line}'`)
    const end = sign === '=' ? -1 : lines.indexOf(rest)
    if (sign === '<<' && end === -1) throw new Error(`Matching delimiter not found '${rest}'`)
    pairs[name] =
      sign === '='
        ? rest
        : lines
            .splice(0, end + 1)
            .slice(0, -1)
            .join('\n')
  }
  return pairs
}
