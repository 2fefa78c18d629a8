import type { Answer } from './http.ts'

/** GitHub's own description of its API, which every request and every answer is held against. */
export interface Contract {
  /** What was found so far. */
  violations: string[]
  /** Throws a refusal when the request has what the description does not. */
  checkRequest(given: { name: string; query: URLSearchParams; body: unknown }): void
  /** The answer, or a failure when it is not as described. */
  checkAnswer(given: { name: string; answer: Answer }): Answer
}

/** Checks nothing yet. */
export function readContract(): Contract {
  return { violations: [], checkRequest: () => {}, checkAnswer: ({ answer }) => answer }
}
