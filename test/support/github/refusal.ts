export interface Problem {
  resource: string
  code: string
  field?: string
  message?: string
  value?: string
}

/** An answer that says no, in GitHub's shape. */
export class Refusal extends Error {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Readonly<Record<string, string>>
  constructor(
    status: number,
    { message, ...more }: { message: string } & Record<string, unknown>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${message}`)
    this.status = status
    this.body = { message, ...more, documentation_url: 'https://docs.github.com/rest', status: `${status}` }
    this.headers = headers
  }
}

/** A refusal of one sentence. */
export function refused(status: number, message: string): Refusal {
  return new Refusal(status, { message })
}

/** 404, also for what may not be seen. */
export function notFound(message = 'Not Found'): Refusal {
  return refused(404, message)
}

/** 422 about fields. */
export function invalid(...errors: Problem[]): Refusal {
  return new Refusal(422, { message: 'Validation Failed', errors })
}

/** 422 with a sentence of its own. */
export function invalidFor(resource: string, message: string): Refusal {
  return invalid({ resource, code: 'custom', message })
}
