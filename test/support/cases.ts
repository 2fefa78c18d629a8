/** How many cases of a property are tried: all in the slow suite, a fifth in the fast one (`test/properties.slow.test.ts`). */
export function cases(count: number): number {
  return process.env['EVERGLOSS_SLOW'] === '1' ? count : Math.ceil(count / 5)
}
