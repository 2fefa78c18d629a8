import * as z from 'zod/mini'

/** What a check of our own found; the loader turns `problem` into words of the `config` namespace. */
export interface CustomProblem {
  readonly problem: string
  readonly [param: string]: string | number
}

/** Adds a problem when `find` finds one in the value. */
export function ensure<T>(find: (value: T) => CustomProblem | undefined): z.core.$ZodCheck<T> {
  return z.check<T>(({ value, issues }) => {
    const params = find(value)
    if (params !== undefined) issues.push({ code: 'custom', input: value, params, continue: true })
  })
}
