/** Ms of processor time that say nothing. */
const NOTHING = 50

/**
 * How many times as long some work takes for a text of `size` characters than for a tenth of it: about ten in linear time, a hundred in
 * quadratic time. 1 where it takes hardly any time. What else the machine does is not counted.
 */
export function growthOf(work: (size: number) => () => unknown, size = 200_000): number {
  if (timeOf(work(size)) < NOTHING) return 1
  const small = Math.min(...[1, 2, 3].map(() => timeOf(work(size / 10))))
  return timeOf(work(size)) / Math.max(1, small)
}

/** More than this is not linear. */
export const LINEAR = 30

function timeOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
