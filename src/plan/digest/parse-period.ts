import { UserError } from '../../errors.ts'

/** Days of UTC, `YYYY-MM-DD`, both inside. */
export interface Period {
  readonly since: string
  /** Null: no end. */
  readonly until: string | null
}

/** What a person wrote, and when. */
export interface WrittenPeriod {
  readonly since: string
  readonly until?: string
  /** `YYYY-MM-DD`, of UTC. */
  readonly today: string
}

/**
 * The days between two dates as a person writes them: a day `2022-08-01` or a month `2022-08`, which stands for its first day, its last
 * day, or without `until` for both. `last-month` is the whole month before that of today, and has no other end. Throws `digest:badDate`, `digest:noSuchDay`,
 * `digest:backwards`, `digest:lastMonthEnds`.
 */
export function parsePeriod({ since: written, until, today }: WrittenPeriod): Period {
  const isLast = written.trim() === 'last-month'
  if (isLast && until !== undefined) throw new UserError('digest:lastMonthEnds')
  const since = isLast ? monthBefore(today) : written
  const [first, last] = daysOf(since, '--since')
  const end = until === undefined ? (first === last ? null : last) : daysOf(until, '--until')[1]
  if (end !== null && end < first) throw new UserError('digest:backwards', { since: first, until: end })
  return { since: first, until: end }
}

/** True of a commit that was made in the period; `at` in seconds since 1970. */
export function isWithin({ since, until }: Period, at: number): boolean {
  const day = new Date(at * 1000).toISOString().slice(0, 10)
  return day >= since && (until === null || day <= until)
}

/** `2022-08` of any day in September 2022. */
function monthBefore(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 2)).toISOString().slice(0, 7)
}

/** First and last day of what was written. */
function daysOf(written: string, option: string): [string, string] {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written.trim()) ?? []
  if (year === '') throw new UserError('digest:badDate', { option, written })
  const count = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const isThere = Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 1970
  if (!isThere || (day !== undefined && (Number(day) < 1 || Number(day) > count)))
    throw new UserError('digest:noSuchDay', { option, written })
  return [`${year}-${month}-${day ?? '01'}`, `${year}-${month}-${day ?? String(count)}`]
}
