import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'

/**
 * Sets outputs of a step, in the file that the runner reads; each value may have several lines.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-output-parameter
 */
export async function writeOutputs(
  path: string | undefined,
  outputs: Readonly<Record<string, string>>,
): Promise<void> {
  if (!path) return
  const end = `end-${randomUUID()}`
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`)
  await appendFile(path, lines.join(''))
}
