import { groupBy } from '../../freshness/group-by.ts'
import { findingWords } from '../text/findings-text.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'
import type { DoctorFinding, DoctorPlace } from './doctor-report.ts'

/** One line of a finding: where, and what is to be said of it. Either may be empty. */
export interface PlaceLine {
  readonly where: string
  readonly what: string
  /** Command lines of all places in it. */
  readonly commands: readonly string[]
}

/** A line for each place; translations of one post of which the same is to be said share one. */
export function placeLines({ places }: Pick<DoctorFinding, 'places'>, t: Words): PlaceLine[] {
  const groups = groupBy(places, place => keyOf(place, t))
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const where = group.length === 1 ? whereOf(first) : whereOfAll(group, t)
    return [{ where, what: whatOf(first, t), commands: group.flatMap(({ commands }) => commands) }]
  })
}

/** Places that have commands of their own stay apart, and so do those that are told with their path. */
function keyOf(place: DoctorPlace, t: Words): string {
  const { path, line, source, commands } = place
  const own = source === undefined || line !== undefined || commands.length > 0
  return own ? `${path} ${line} ${whatOf(place, t)}` : `${source}\n${whatOf(place, t)}`
}

function whereOf({ path, line, notes }: DoctorPlace): string {
  if (path === null || (line === undefined && notes.some(({ params }) => params['path'] === path))) return ''
  return line === undefined ? printable(path) : `${printable(path)}:${line}`
}

function whereOfAll(group: readonly DoctorPlace[], t: Words): string {
  const [{ source = '' } = {}] = group
  const locales = group.map(({ locale = '' }) => locale).join(t('diff:join.items'))
  return t('doctor:group', { source: printable(source), count: group.length, locales })
}

function whatOf({ notes }: DoctorPlace, t: Words): string {
  return notes
    .map(({ code, params }) => findingWords({ code, params, severity: 'warning' }, t))
    .join(t('diff:join.sentences'))
}
