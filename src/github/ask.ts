import type { Client, Github } from './connection.ts'
import type { Failure } from './transport/failure.ts'
import { failureOf } from './transport/failure-of.ts'
import { userErrorOf } from './user-error-of.ts'

interface Reply<T> {
  readonly data: T
}

type Call<T> = (client: Client) => Promise<Reply<T>>

export interface Ask<T> {
  /** On what, for the words of a failure: a branch, a number, a login. */
  readonly subject: string
  readonly call: Call<T>
}

/** Asks GitHub; a failure is a UserError that says what to do. */
export async function ask<T>(g: Github, { subject, call }: Ask<T>): Promise<T> {
  const answer = await tryAsk(g, call)
  if (isFailure(answer)) throw userErrorOf(g, answer, subject)
  return answer.data
}

/** The same for what need not be there: null where GitHub finds none. */
export async function askMaybe<T>(g: Github, { subject, call }: Ask<T>): Promise<T | null> {
  const answer = await tryAsk(g, call)
  if (!isFailure(answer)) return answer.data
  if (answer.kind === 'notFound') return null
  throw userErrorOf(g, answer, subject)
}

/** The failure as a value, for those who know a way on. */
export async function tryAsk<T>(g: Github, call: Call<T>): Promise<Reply<T> | Failure> {
  try {
    return await call(g.client)
  } catch (error) {
    const failure = failureOf(error, { apiUrl: g.apiUrl, token: g.token, now: g.clock.now() })
    if (failure === null) throw error
    return failure
  }
}

/** Whether a question was not answered with yes. */
export function isFailure<T>(answer: Reply<T> | Failure): answer is Failure {
  return 'kind' in answer
}
