import { groupBy } from '../../freshness/group-by.ts'
import { findingWords } from '../text/findings-text.ts'
import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'
import type { DoctorFinding, DoctorPlace } from './doctor-report.ts'

/** One line of a finding: where, and what is to be said of it. Any may be empty. */
export interface PlaceLine {
  readonly path: string
  /** Which translations of it, when it is several; else empty. */
  readonly group: string
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
    const isOne = group.length === 1
    const path = isOne ? whereOf(first) : printable(first.source ?? '')
    const commands = group.flatMap(({ commands }) => commands)
    return [{ path, group: isOne ? '' : groupWords(group, t), what: whatOf(first, t), commands }]
  })
}

/** The path as it is to be shown, with the group of translations behind it. */
export function whereWords({ group }: PlaceLine, path: string, t: Words): string {
  return group === '' ? path : t('doctor:where', { path, group })
}

/** What is told with its path or its line stays apart. */
function keyOf(place: DoctorPlace, t: Words): string {
  const { path, line, source } = place
  const isOwn = source === undefined || line !== undefined
  return isOwn ? `${path} ${line} ${whatOf(place, t)}` : `${source}\n${whatOf(place, t)}`
}

function whereOf({ path, line, notes }: DoctorPlace): string {
  if (path === null || (line === undefined && notes.some(({ params }) => params['path'] === path))) return ''
  return line === undefined ? printable(path) : `${printable(path)}:${line}`
}

function groupWords(group: readonly DoctorPlace[], t: Words): string {
  const locales = group.map(({ locale = '' }) => locale).join(t('diff:join.items'))
  return t('doctor:group', { count: group.length, locales })
}

function whatOf({ notes }: DoctorPlace, t: Words): string {
  return notes
    .map(({ code, params }) => findingWords({ code, params, severity: 'warning' }, t))
    .join(t('diff:join.sentences'))
}
