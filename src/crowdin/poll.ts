import { UserError } from '../errors.ts'
import type { Clock } from './transport/clock.ts'

export interface Poll<T> {
  readonly clock: Clock
  /** Milliseconds in all. */
  readonly limit: number
  readonly subject: string
  readonly read: () => Promise<T>
  readonly isDone: (value: T) => boolean
}

/** Reads until it is done: after 1 s, then half a second later each time, up to 15 s for what takes long; a UserError after `limit`. */
export async function poll<T>({ clock, limit, subject, read, isDone }: Poll<T>): Promise<T> {
  const begun = clock.now()
  for (let pause = 1000; ; pause = Math.min(pause + 500, 15_000)) {
    const value = await read()
    if (isDone(value)) return value
    if (clock.now() + pause - begun > limit)
      throw new UserError('crowdin:neverDone', { subject, minutes: Math.round(limit / 60_000) })
    await clock.sleep(pause)
  }
}
