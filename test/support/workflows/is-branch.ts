/** Whether a text can name a branch, as far as git-check-ref-format(1) matters to YAML. */
export function isBranch(name: string): boolean {
  return !/[\s~^:?*[\\\p{Control}\p{Surrogate}\u2028\u2029]|^[-/.]|\.$|\.\.|@\{/u.test(name)
}
