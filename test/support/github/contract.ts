import type { Answer } from './http.ts'
import { answerProblems, queryProblems, requestProblems } from './description.ts'
import { refused } from './refusal.ts'

/** GitHub's own description of its API, which every request and every answer is held against. */
export interface Contract {
  /** What was found so far. */
  violations: string[]
  /** Throws a refusal when the request has what the description does not. */
  checkRequest(given: { name: string; query: URLSearchParams; body: unknown }): void
  /** The answer, or a failure when it is not as described. */
  checkAnswer(given: { name: string; answer: Answer }): Answer
}

/** Nothing is found yet. */
export function createContract(): Contract {
  const violations: string[] = []
  const report = (name: string, problems: readonly string[]) => {
    const found = problems.map(problem => `${name}: ${problem}`)
    violations.push(...found)
    return `Not as GitHub describes its API: ${found.join('; ')}`
  }
  return {
    violations,
    checkRequest: ({ name, query, body }) => {
      const problems = [...queryProblems(name, query), ...requestProblems(name, body)]
      if (problems.length > 0) throw refused(400, report(name, problems))
    },
    checkAnswer: ({ name, answer }) => {
      const problems = answerProblems(name, answer)
      return problems.length === 0 ? answer : { status: 500, body: { message: report(name, problems) } }
    },
  }
}
