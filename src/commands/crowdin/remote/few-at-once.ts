/**
 * Runs tasks side by side, never more than `most`; the next one is asked for when there is room. Results come in the order of the tasks. When one
 * throws, those that run are waited for, and no other is begun.
 */
export async function fewAtOnce<T>(tasks: AsyncIterable<() => Promise<T>>, most: number): Promise<T[]> {
  const results: Promise<T>[] = []
  const running = new Set<Promise<unknown>>()
  const failed: unknown[] = []
  for await (const task of tasks) {
    const result = task()
    results.push(result)
    const ended: Promise<unknown> = result
      .catch((error: unknown) => failed.push(error))
      .finally(() => running.delete(ended))
    running.add(ended)
    if (running.size >= most) await Promise.race(running)
    if (failed.length > 0) break
  }
  await Promise.all(running)
  return Promise.all(results)
}

/** Eight at a time: most of the while Crowdin is at work. */
const USUAL = 8

/** Does the same with each of some things, side by side. */
export async function inTurns<T>(items: readonly T[], each: (item: T) => Promise<void>): Promise<void> {
  async function* tasks(): AsyncGenerator<() => Promise<void>> {
    for (const item of items) yield () => each(item)
  }
  await fewAtOnce(tasks(), USUAL)
}
