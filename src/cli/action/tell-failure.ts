import { appendFile } from 'node:fs/promises'
import { literal } from '../../report/markdown.ts'
import type { Words } from '../../report/words.ts'
import { workflowCommand } from '../../report/workflow-command.ts'
import type { World } from '../world.ts'

interface Failure {
  readonly title: string
  /** As it was printed, with line ends. */
  readonly words: string
}

interface Told extends Pick<World, 'env'> {
  readonly commands: World['stdout']
  readonly t: Words
}

/** Says why something failed where people look: as an annotation, and in the summary of the job. */
export async function tellFailure({ title, words }: Failure, { commands, env, t }: Told): Promise<void> {
  const lines = words
    .split('\n')
    .map(line => line.replace(/^translate: /, '').trim())
    .filter(Boolean)
  commands.write(workflowCommand('error', { path: null, lines: null, title }, lines))
  const summary = env['GITHUB_STEP_SUMMARY']
  if (!summary) return
  const text = [`## ${t('action:failedTitle', { title })}`, '', ...lines.map(line => `${literal(line)}\n`)]
  // The annotation says it, too
  await appendFile(summary, `${text.join('\n')}\n`).catch(() => {})
}
