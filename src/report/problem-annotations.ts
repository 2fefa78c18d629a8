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

/** What has one reason. */
interface Group {
  readonly message: Message
  readonly about: Set<string>
  /** What GitHub was asked about, a branch or a title: it differs for each, and is told once for all. */
  readonly subjects: Set<string>
}

/** Workflow commands of GitHub Actions, at most ten errors: one for each reason, which names all that it is about. */
export function problemAnnotations(command: string, problems: readonly Problem[], t: Words): string {
  const groups = new Map<string, Group>()
  for (const { subject, message } of problems) {
    const words = t(
      message.code,
      safeParams({ ...message.params, ...(hasSubject(message) && { subject: '' }) }),
    )
    const group = groups.get(words) ?? { message, about: new Set(), subjects: new Set() }
    groups.set(words, group)
    group.about.add(subject)
    group.subjects.add(String(message.params['subject']))
  }
  return [...groups.values()]
    .slice(0, MOST)
    .map(({ message, about, subjects }) => {
      const subject = hasSubject(message) ? { subject: [...subjects].join(', ') } : {}
      const title = `translate ${command}: ${[...about].join(', ')}`
      const words = t(message.code, safeParams({ ...message.params, ...subject }))
      return workflowCommand('error', { path: null, lines: null, title }, [words])
    })
    .join('')
}

function hasSubject({ params }: Message): boolean {
  return params['subject'] !== undefined
}
