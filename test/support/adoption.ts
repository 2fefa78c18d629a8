import { adopt, type AdoptOptions } from '../../src/commands/adopt.ts'
import type { Adoption, AdoptReport } from '../../src/freshness/adoption/types.ts'
import { createRepository, type TestRepository } from './repository.ts'

/** `adopt` in a repository, as the command would ask for it. */
export async function adoptIn(
  { root }: Pick<TestRepository, 'root'>,
  options: Partial<AdoptOptions> = {},
): Promise<AdoptReport> {
  const tool = { name: 'evergloss', version: '0.0.0-test' }
  return adopt({ root, tool, mode: 'plan', force: false, paths: [], locales: [], ...options })
}

/** The one with this target. */
export function adoptionOf({ adoptions }: AdoptReport, target: string): Adoption {
  const found = adoptions.find(adoption => adoption.target === target)
  if (found === undefined) throw new Error(`${target} is not in the report`)
  return found
}

const FRONT = '+++\ntitle = "A page"\n\n[extra]\n# keep this comment\nauthors = ["ada"]\n'

export interface PageOptions {
  /** Version of the tool that the page is about. */
  readonly tool: string
  readonly words?: readonly string[]
  readonly link?: string
  readonly basis?: string
}

/** The page's sentences. */
export const ENGLISH = [
  'The first thing to do is to install the tool on the machine.',
  'After that the shell has to be told where the tool was installed.',
  'The tool writes what it found into a file that can be read by people.',
  'Everything else is done by the build, which starts the tool itself.',
]
/** The same, translated. */
export const JAPANESE = [
  '最初にツールを機械に入れます。',
  'その後でシェルにツールの場所を教えます。',
  'ツールは見つけたものを人が読めるファイルに書きます。',
  '残りはすべてビルドが行い、ツールを自分で始めます。',
]

/** A page whose code, numbers and addresses hang on the version that it is about. */
export function page({ tool, words = ENGLISH, link = tool, basis }: PageOptions): string {
  const recorded = basis === undefined ? '' : `translation_based_on_commit = "${basis}"\n`
  const [one, two, three, four] = words
  return `${FRONT}${recorded}+++

## ${words === ENGLISH ? 'Install' : '導入'}

${one} [docs](https://docs.example.org/${link}/install.html)

\`\`\`toml
[dependencies]
tool = "${tool}"
\`\`\`

${two} \`export TOOL_HOME=/opt/tool-${tool}\`

${three} \`tool --version ${tool}\`

- ${four} [build](https://docs.example.org/${link}/build.html)
`
}

const VERSIONS = ['1.0.0', '1.1.0', '2.0.0', '2.1.0'] as const

/** A blog whose page went through four versions; commits by the version that they brought. */
export async function createBlog(): Promise<{ repository: TestRepository; at: Record<string, string> }> {
  const repository = await createRepository()
  const at: Record<string, string> = {}
  for (const tool of VERSIONS) {
    await repository.write('content/page.md', page({ tool }))
    at[tool] = await repository.commit(`Tool ${tool}`)
  }
  return { repository, at }
}
