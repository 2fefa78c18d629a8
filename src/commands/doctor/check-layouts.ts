import { pairRules } from '../../config/pair-rules.ts'
import { groupBy } from '../../freshness/group-by.ts'
import { detectLayouts } from '../../freshness/layouts/detect-layouts.ts'
import type { DetectedLayout } from '../../freshness/layouts/types.ts'
import { pairPaths } from '../../freshness/pairs.ts'
import { parseTemplate } from '../../freshness/templates.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { pathsOf } from '../read-config.ts'
import { findingOn, placeOf } from './finding.ts'
import type { Patient } from './patient.ts'

/** Translations that no entry of the configuration has, and files that two entries have. */
export async function checkLayouts(patient: Patient): Promise<DoctorFinding[]> {
  return [
    ...findingOn(['error', 'sharedTarget'], sharedTargets(patient)),
    ...(patient.file === null ? [] : findingOn(['info', 'layoutNotConfigured'], await unclaimed(patient))),
  ]
}

function sharedTargets({ project }: Patient): DoctorPlace[] {
  return [...groupBy(project.pairs, pair => pair.target)].flatMap(([target, pairs]) => {
    const [first, second] = pairs
    if (first === undefined || second === undefined) return []
    const params = {
      one: `content[${first.content}]`,
      source: first.source,
      other: `content[${second.content}]`,
      otherSource: second.source,
    }
    return [placeOf(target, { code: 'doctor:note.shared', params })]
  })
}

async function unclaimed(patient: Patient): Promise<DoctorPlace[]> {
  const { snapshot, config, pairs } = patient.project
  const paths = pathsOf(snapshot)
  const taken = new Set(pairs.flatMap(({ source, target }) => [source, target]))
  const rules = await pairRules(config)
  const isOpen = (path: string): boolean =>
    !taken.has(path) && !rules.some(({ excludes }) => excludes?.(path) === true)
  return detectLayouts(paths).flatMap(layout => {
    const targets = translationsIn(layout, paths)
    const open = targets.filter(isOpen).length
    if (2 * open < targets.length) return []
    const params = { target: layout.target, count: open, locales: layout.locales.join(', ') }
    return [placeOf(null, { code: 'doctor:note.layout', params })]
  })
}

function translationsIn(
  { source, target, sourceLocale }: DetectedLayout,
  paths: readonly string[],
): string[] {
  const rule = { source: parseTemplate(source), target: parseTemplate(target), sourceLocale }
  return pairPaths(paths, [rule]).flatMap(pair =>
    pair.sourceExists && pair.targetExists ? [pair.target] : [],
  )
}
