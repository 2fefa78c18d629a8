/** Ms of processor time that say nothing. */
const NOTHING = 50
/** A busy machine disturbs some attempts, never all of them; what is quadratic is so in each. */
const ATTEMPTS = 10

/**
 * How many times as long some work takes for a text of `size` characters than for a tenth of it: about ten in linear time, a hundred in
 * quadratic time. 1 where it takes hardly any time. What else the machine does is not counted; the least times of a few attempts are.
 */
export function growthOf(work: (size: number) => () => unknown, size = 200_000): number {
  let large = processorTime(work(size))
  if (large < NOTHING) return 1
  let small = Math.min(...[1, 2, 3].map(() => processorTime(work(size / 10))))
  for (let attempt = 1; attempt < ATTEMPTS && large / Math.max(1, small) > LINEAR; attempt += 1) {
    large = Math.min(large, processorTime(work(size)))
    small = Math.min(small, processorTime(work(size / 10)))
  }
  return large / Math.max(1, small)
}

/** More than this is not linear. */
export const LINEAR = 30

/** Ms that this process was at work, whatever else the machine does. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
