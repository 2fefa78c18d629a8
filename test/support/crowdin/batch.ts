import { Refusal, invalidBatch, invalidField, type Problem } from './refusal.ts'
import type { State } from './state.ts'
import type { Operation } from './validation/json-patch.ts'

/** An operation that was found to be right: doing it gives what it changed, if that still is. */
export type Step<T> = () => T | undefined

/**
 * Does the operations of a batch in turn; each is checked (`check` throws what is wrong with it) against the state that those before
 * it left. A wrong one is told with its index; in an atomic batch none is done then, which is why all are checked first.
 */
export function runBatch<T>(
  state: State,
  operations: readonly Operation[],
  check: (operation: Operation) => Step<T>,
): T[] {
  const { batchLimit, batchIsAtomic } = state.options.assume
  if (operations.length > batchLimit)
    throw invalidField('body', 'tooMany', `At most ${batchLimit} operations are allowed in one request`)
  const problems = new Map<number, readonly Problem[]>()
  const steps: Step<T>[] = []
  for (const [index, operation] of operations.entries()) {
    try {
      steps.push(check(operation))
    } catch (error) {
      problems.set(index, problemsIn(error))
      if (!batchIsAtomic) break
    }
  }
  const done = problems.size > 0 && batchIsAtomic ? [] : steps.map(step => step())
  if (problems.size > 0) throw invalidBatch(problems)
  return done.filter(item => item !== undefined)
}

function problemsIn(error: unknown): readonly Problem[] {
  if (!(error instanceof Refusal)) throw error
  if (error.problems.length > 0) return error.problems
  return [{ key: 'path', code: 'notFound', message: 'Resource Not Found' }]
}
