/**
 * How many cases of a property are tried: a fifth of `count` in the fast suite, `effort` times as many as `count` in the slow one
 * (`test/properties.slow.test.ts`).
 */
export function cases(count: number, effort = 1): number {
  return process.env['EVERGLOSS_SLOW'] === '1' ? count * effort : Math.ceil(count / 5)
}
