import type { Client } from '@crowdin/crowdin-api-client'
import { UserError } from '../errors.ts'
import type { Connection } from './connection.ts'
import { failureOf, unreadable } from './transport/failure-of.ts'
import type { Failure, Reply } from './transport/types.ts'
import { userErrorOf } from './user-error-of.ts'

type Call<T> = (client: Client) => Promise<T>

export interface Ask<T> {
  /** On what, for the words of a failure: a path, a locale, an id. */
  readonly subject: string
  readonly call: Call<T>
}

/** Asks Crowdin and understands its answer; a failure is a UserError that says what to do. */
export async function ask<T>(connection: Connection, { subject, call }: Ask<T>): Promise<Reply<T>> {
  const answer = await tryAsk(connection, call)
  if (isFailure(answer)) throw userErrorOf(answer, subject)
  return answer
}

/** The same where the answer must have a body. */
export async function askFor<T>(connection: Connection, question: Ask<{ readonly data: T }>): Promise<T> {
  return dataOf(await ask(connection, question), question.subject)
}

/** The object that a reply brings; a UserError where it brings none. */
export function dataOf<T>({ body, status }: Reply<{ readonly data: T }>, subject: string): T {
  if (body?.data === undefined || body.data === null)
    throw new UserError('crowdin:unreadable', { request: subject, subject, said: `HTTP ${status}` })
  return body.data
}

/** The failure as a value, for those who know a way on. */
export async function tryAsk<T>(connection: Connection, call: Call<T>): Promise<Reply<T> | Failure> {
  const body = await call(connection.client)
  const received = connection.receivedWith(body)
  const { exchange } = received
  const failure = failureOf(exchange, connection)
  if (failure !== null) return failure
  if (received.body === 'unreadable' || exchange.outcome.kind !== 'answer')
    return unreadable(exchange, connection)
  const { status, headers } = exchange.outcome
  return { status, headers, body: received.body === 'read' ? body : undefined, uncertain: exchange.uncertain }
}

/** Whether a question was not answered with yes. */
export function isFailure<T>(answer: Reply<T> | Failure): answer is Failure {
  return 'kind' in answer
}
