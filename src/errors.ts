/**
 * Something a person must mend before the run can go on: usage, configuration, git or a service.
 * The words are `t(code, params)` in the person's language; `message` is only for logs. Exit code 2.
 */
export class UserError extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>

  /** @param code message key `namespace:key`, for instance `git:noRepository` */
  constructor(code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'UserError'
    this.code = code
    this.params = params
  }
}
