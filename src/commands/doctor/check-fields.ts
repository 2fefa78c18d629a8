import { distance } from 'fastest-levenshtein'
import { nearest } from '../../config/nearest.ts'
import type { ContentConfig } from '../../config/types.ts'
import type { Pair } from '../../freshness/types.ts'
import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import { findingOn, placeOf } from './finding.ts'
import { complete, type Patient } from './patient.ts'

/** Front-matter fields that the configuration names and no source has, and fields whose name a translation misspells. */
export function checkFields(patient: Patient): DoctorFinding[] {
  return [
    ...findingOn(
      ['warning', 'fieldMisspelled'],
      complete(patient).flatMap(pair => misspelled(patient, pair)),
    ),
    ...findingOn(['warning', 'fieldUnused'], patient.whole && patient.file !== null ? unused(patient) : []),
  ]
}

/** Letters by which a field's name may differ. */
const SLACK = 2

/** A field that the source has is missing here, and one that the source does not have is nearly called so. */
function misspelled({ project, files }: Patient, pair: Pair): DoctorPlace[] {
  const wanted = project.config.content[pair.content]?.translatable ?? []
  const own = namesIn(files.get(pair.source)?.fields)
  const theirs = namesIn(files.get(pair.target)?.fields)
  const strange = [...theirs].filter(name => !own.has(name))
  return wanted
    .filter(field => own.has(field) && !theirs.has(field))
    .flatMap(meant => {
      const field = strange.find(name => isSlip(name, meant))
      if (field === undefined) return []
      const notes = [{ code: 'doctor:note.field', params: { field, meant } }]
      return [{ path: pair.target, source: pair.source, locale: pair.locale, notes, commands: [] }]
    })
}

function isSlip(name: string, meant: string): boolean {
  const letters = distance(name, meant)
  return letters <= SLACK && 2 * letters < meant.length
}

function namesIn(fields: readonly { readonly path: string }[] = []): Set<string> {
  return new Set(fields.map(({ path }) => path))
}

/** The default fields are not asked for by anybody. */
const DEFAULT = 'title,description'

function unused(patient: Patient): DoctorPlace[] {
  return patient.project.config.content.flatMap((settings, at) => {
    const known = fieldsOfSources(patient, at)
    if (known.size === 0) return []
    return askedFor(settings)
      .filter(({ field }) => !known.has(field))
      .map(({ key, field }) => {
        const meant = nearest(field, [...known], SLACK)
        const params = { key: `content[${at}].${key}`, field, ...(meant === undefined ? {} : { meant }) }
        return placeOf(patient.file, {
          code: meant === undefined ? 'doctor:note.noSuchField' : 'doctor:note.noSuchFieldMeant',
          params,
        })
      })
  })
}

function askedFor({ translatable, shared }: ContentConfig): { key: string; field: string }[] {
  const asked = translatable.join(',') === DEFAULT ? [] : translatable
  return [
    ...asked.map(field => ({ key: 'translatable', field })),
    ...shared.map(field => ({ key: 'shared', field })),
  ]
}

/** Also what stands above a value: `extra` where there is `extra.summary`. */
function fieldsOfSources({ pairs, files }: Patient, at: number): Set<string> {
  const sources = new Set(pairs.flatMap(({ content, source }) => (content === at ? [source] : [])))
  const paths = [...sources].flatMap(source => files.get(source)?.fields.map(({ path }) => path) ?? [])
  return new Set(paths.flatMap(path => path.split('.').map((_, i, keys) => keys.slice(0, i + 1).join('.'))))
}
