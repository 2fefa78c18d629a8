import type { Words } from '../words.ts'
import type { DigestReport } from './digest-report.ts'
import { intlWords } from './intl-words.ts'

/** The days that a digest is of, as its first sentence begins: `In August 2022`, `Since August 12, 2022`. */
export function periodWords({ since, until }: Pick<DigestReport, 'since' | 'until'>, t: Words): string {
  const { day, month } = intlWords(t)
  if (until === null) return t('digest:period.since', { day: day(since) })
  if (since === until) return t('digest:period.day', { day: day(since) })
  const isWhole = since.endsWith('-01') && isLastDay(until)
  if (isWhole && since.slice(0, 7) === until.slice(0, 7))
    return t('digest:period.month', { month: month(since) })
  const say = isWhole ? month : day
  return t('digest:period.range', { first: say(since), last: say(until) })
}

function isLastDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.getUTCDate() === 1
}
