/** Does one thing after the other, in the order of asking. */
export function createQueue(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return async act => {
    const turn = last.then(act, act)
    last = turn.catch(() => {})
    return turn
  }
}
