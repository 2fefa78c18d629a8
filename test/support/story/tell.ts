import type { Event, JobResult, RunResult } from '../runner/types.ts'
import { countRequests, type Requests } from './count-requests.ts'
import { stable } from './stable.ts'
import type { Story } from './start-story.ts'

/** A story, written down while it happens. */
export interface Teller {
  /** What somebody does. */
  say(text: string): void
  /** Delivers an event, and tells what ran, what it said and what it asked for. */
  run(event: Event): Promise<Told>
  /** Tells more, as it stands. */
  add(...texts: readonly string[]): void
  /** All of it, without what is another each time. */
  text(): string
}

interface Told {
  readonly runs: readonly RunResult[]
  readonly requests: Requests
}

/** Nothing has happened yet. */
export function createTeller({ github, crowdin, actions }: Story): Teller {
  const lines: string[] = []
  return {
    say: text => void lines.push('', '', `# ${text}`, ''),
    add: (...texts) => void lines.push('', ...texts),
    run: async event => {
      github.log.clear()
      crowdin.log.clear()
      const runs = await actions.deliver(event)
      const requests = countRequests({ github, crowdin })
      lines.push(...runs.flatMap(linesOf), '', requests.text)
      return { runs, requests }
    },
    text: () => `${stable(lines.join('\n'), { github, crowdin }).trim()}\n`,
  }
}

function linesOf({ workflow, event, jobs }: RunResult): string[] {
  const name = workflow.replace('.github/workflows/', '')
  return jobs.flatMap(job => [
    `${event.name} → ${name}, ${job.id}: ${job.conclusion}`,
    ...saidBy(job).map(line => `  │ ${line}`.trimEnd()),
  ])
}

/** What the program printed, and how it was annotated. */
function saidBy({ log, annotations }: JobResult): string[] {
  const [, after = ''] = log.split('##[group]Run it\n')
  const [said = ''] = after.split('##[group]')
  const printed = said.split('\n').filter(line => !/^(?:##\[|::[\w-]+::)/.test(line))
  const shown = annotations.map(
    ({ level, at, message }) => `[${level}] ${[at['title'], message].filter(Boolean).join(': ')}`,
  )
  return [...printed.join('\n').trim().split('\n'), ...shown]
}
