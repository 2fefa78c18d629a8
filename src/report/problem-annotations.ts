import type { Message } from '../errors.ts'
import { safeParams } from './text/safe-params.ts'
import type { Words } from './words.ts'
import { workflowCommand } from './workflow-command.ts'

/** Something that could not be done. */
export interface Problem {
  /** What it is about, in short: a locale, a path. */
  readonly subject: string
  readonly message: Message
}

/** GitHub shows no more annotations of one level for a step. */
const MOST = 10

/** Workflow commands of GitHub Actions, at most ten errors: one for each reason, which names all that it is about. */
export function problemAnnotations(command: string, problems: readonly Problem[], t: Words): string {
  const subjects = new Map<string, string[]>()
  for (const { subject, message } of problems) {
    const words = t(message.code, safeParams(message.params))
    subjects.set(words, [...(subjects.get(words) ?? []), subject])
  }
  return [...subjects]
    .slice(0, MOST)
    .map(([words, about]) => {
      const title = `translate ${command}: ${[...new Set(about)].join(', ')}`
      return workflowCommand('error', { path: null, lines: null, title }, [words])
    })
    .join('')
}
