import { isFailure, tryAsk } from './ask.ts'
import type { Client, Github } from './connection.ts'
import type { Failure } from './transport/failure.ts'
import { userErrorOf } from './user-error-of.ts'

export interface Making<T> {
  readonly subject: string
  readonly make: (client: Client) => Promise<{ readonly data: T }>
  /** What is asked for, where it is there already. */
  readonly find: () => Promise<T | null>
  /** Whether GitHub says that it is there already. */
  readonly isThere?: (said: string) => boolean
}

/**
 * Makes something that a second request would make twice: when it is not clear whether a try did, looks whether it is there, and only
 * then tries again.
 */
export async function makeOnce<T>(g: Github, { subject, make, find, isThere }: Making<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const answer = await tryAsk(g, make)
    if (!isFailure(answer)) return answer.data
    const found = answer.kind === 'invalid' && isThere?.(answer.said) === true
    if (!found && !answer.uncertain) throw userErrorOf(g, answer, subject)
    // what was made a moment ago may not be listed yet
    if (answer.uncertain) await pause(g, answer, attempt)
    const there = await find()
    if (there !== null) return there
    if (found || attempt >= g.tries) throw userErrorOf(g, answer, subject)
  }
}

async function pause(g: Github, { again }: Failure, attempt: number): Promise<void> {
  const asked = again === null ? 0 : again - g.clock.now()
  await g.clock.sleep(Math.max(asked, g.waits ? attempt ** 2 * 1000 : 0))
}
