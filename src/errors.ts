/** A sentence for people, not yet in words: `t(code, params)` says it in their language. */
export interface Message {
  /** `namespace:key`, for instance `git:noRepository`. */
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Something a person must mend before the run can go on: usage, configuration, git or a service.
 * The words are `t(code, params)` in the person's language, then one line per detail, said in the same way;
 * `message` is only for logs. Exit code 2.
 */
export class UserError extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** All that is wrong, when it is more than one thing, for instance every problem of a configuration file. */
  readonly details: readonly Message[]

  /** @param code message key `namespace:key`, for instance `git:noRepository` */
  constructor(
    code: string,
    params: Readonly<Record<string, string | number>> = {},
    details: readonly Message[] = [],
  ) {
    super([{ code, params }, ...details].map(m => `${m.code} ${JSON.stringify(m.params)}`).join('; '))
    this.name = 'UserError'
    this.code = code
    this.params = params
    this.details = details
  }
}
