import { pairRules } from '../../config/pair-rules.ts'
import type { ContentConfig } from '../../config/types.ts'
import { detectLayouts } from '../../freshness/layouts/detect-layouts.ts'
import { findSources, type PairRule } from '../../freshness/pairs.ts'
import { matchPath } from '../../freshness/templates.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { pathsOf } from '../read-config.ts'
import { findingOn, placeOf } from './finding.ts'
import type { Patient } from './patient.ts'

/** Whether each entry of the configuration does something: has sources, keeps them, and finds the translations that are there. */
export async function checkEntries(patient: Patient): Promise<DoctorFinding[]> {
  const { project, file } = patient
  if (file === null) return []
  const paths = pathsOf(project.snapshot)
  const entries = await entriesOf(patient, paths)
  const kind = (name: Verdict): Entry[] => entries.filter(({ verdict }) => verdict === name)
  const places = (name: Verdict): DoctorPlace[] => kind(name).map(entry => placeOfEntry(file, entry))
  return [
    ...findingOn(
      ['error', 'entryMatchesNothing'],
      kind('empty').map(entry => emptyPlace(file, entry)),
    ),
    ...findingOn(['warning', 'allExcluded'], places('excluded')),
    ...findingOn(['warning', 'entryShadowed'], places('shadowed')),
    ...findingOn(['warning', 'targetElsewhere'], elsewhere(patient, kind('fine'), paths)),
    ...findingOn(['info', 'idleExclude'], await idleGlobs(patient, paths)),
  ]
}

type Verdict = 'empty' | 'excluded' | 'shadowed' | 'fine'

interface Entry {
  readonly settings: ContentConfig
  readonly at: number
  readonly verdict: Verdict
}

async function entriesOf({ project }: Patient, paths: readonly string[]): Promise<Entry[]> {
  const { content } = project.config
  const rules = await pairRules(project.config)
  const sources = new Set(findSources(paths, rules).values())
  return content.map((settings, at) => {
    const isTwin = content.slice(0, at).some(({ source }) => source.text === settings.source.text)
    const claims = isTwin || sources.has(at) || project.pairs.some(pair => pair.content === at)
    return { settings, at, verdict: verdictOf(rules[at], claims, paths) }
  })
}

function verdictOf(rule: PairRule | undefined, claims: boolean, paths: readonly string[]): Verdict {
  const fitting = paths.filter(path => rule !== undefined && matchPath(rule.source, path) !== undefined)
  if (fitting.length === 0) return 'empty'
  if (fitting.every(path => rule?.excludes?.(path) === true)) return 'excluded'
  return claims ? 'fine' : 'shadowed'
}

function emptyPlace(file: string, { at, settings }: Entry): DoctorPlace {
  const params = { file, key: `content[${at}].source`, source: settings.source.text }
  return placeOf(file, { code: 'project:noSources', params })
}

function placeOfEntry(file: string, { at, settings: { source, target } }: Entry): DoctorPlace {
  const params = { key: `content[${at}]`, source: source.text, target: target.text }
  return placeOf(file, { code: 'doctor:note.entry', params })
}

/** Entries without any translation, where files look like translations under another template. */
function elsewhere(
  { project, file }: Patient,
  entries: readonly Entry[],
  paths: readonly string[],
): DoctorPlace[] {
  const idle = entries.filter(
    ({ at }) => !project.pairs.some(pair => pair.content === at && pair.targetExists),
  )
  if (idle.length === 0) return []
  const layouts = detectLayouts(paths)
  return idle.flatMap(({ at, settings }) => {
    const layout = layouts.find(
      ({ source, target }) => source === settings.source.text && target !== settings.target.text,
    )
    if (layout === undefined) return []
    const params = {
      key: `content[${at}].target`,
      target: settings.target.text,
      detected: layout.target,
      count: layout.translations,
    }
    return [placeOf(file, { code: 'doctor:note.targetElsewhere', params })]
  })
}

async function idleGlobs({ project, file }: Patient, paths: readonly string[]): Promise<DoctorPlace[]> {
  const globs = project.config.content.flatMap(({ exclude }, at) => exclude.map(glob => ({ glob, at })))
  if (globs.length === 0) return []
  const { default: picomatch } = await import('picomatch')
  return globs
    .filter(({ glob }) => {
      const fits = picomatch(glob, { dot: true })
      return !paths.some(path => fits(path))
    })
    .map(({ glob, at }) =>
      placeOf(file, { code: 'doctor:note.glob', params: { key: `content[${at}].exclude`, glob } }),
    )
}
