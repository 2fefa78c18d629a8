export interface Problem {
  key: string
  code: string
  message: string
}

/** An answer that says no, in one of the shapes that Crowdin has for it. */
export class Refusal extends Error {
  readonly status: number
  readonly body: unknown
  /** What is wrong, field by field; none when it is not about fields. */
  readonly problems: readonly Problem[]
  constructor(status: number, body: unknown, problems: readonly Problem[] = []) {
    super(`${status} ${JSON.stringify(body)}`)
    this.status = status
    this.body = body
    this.problems = problems
  }
}

/** 400 about fields of the body or the query. */
export function invalid(problems: readonly Problem[]): Refusal {
  return new Refusal(400, { errors: problems.map(errorOf) }, problems)
}

/** 400 about one field. */
export function invalidField(key: string, code: string, message: string): Refusal {
  return invalid([{ key, code, message }])
}

/** 400 about operations of a batch, by their index. */
export function invalidBatch(problems: ReadonlyMap<number, readonly Problem[]>): Refusal {
  const errors = Array.from(problems, ([index, found]) => ({ index, errors: found.map(errorOf) }))
  return new Refusal(400, { errors }, [...problems.values()].flat())
}

/** The refusal of a batch as that of a single thing. */
export function alone({ problems }: Refusal): Refusal {
  return invalid(problems)
}

/** Any other refusal: `{ error: { message, code } }`. */
export function refused(status: number, message: string): Refusal {
  return new Refusal(status, { error: { message, code: status } })
}

/** 404 of everything but a project. */
export function notFound(): Refusal {
  return refused(404, 'Resource Not Found')
}

/** Says that a value is taken by a sibling. */
export function notUnique(key: string): Refusal {
  const name = `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`
  return invalidField(key, 'notUnique', `Invalid ${key} given. ${name} must be unique`)
}

function errorOf({ key, code, message }: Problem): unknown {
  return { error: { key, errors: [{ code, message }] } }
}
