import { matchLanguages } from '../../../crowdin/languages.ts'
import type { DoctorFinding } from '../../../report/doctor/doctor-report.ts'
import type { Project } from '../../types.ts'
import { findingOn, placeOf } from '../finding.ts'
import type { SeenRemote } from './read-remote.ts'

/** Locales whose language at Crowdin cannot be told, and languages there that no locale is. */
export function checkLanguages({ project: remote }: SeenRemote, project: Project): DoctorFinding[] {
  const locales = [...new Set(project.pairs.map(({ locale }) => locale))].sort()
  const { languages, findings } = matchLanguages(remote, {
    locales,
    configured: project.config.crowdin.languages,
  })
  const lost = findings.map(({ code, params }) => ({
    ...placeOf(null, { code, params }),
    locale: `${params['locale']}`,
  }))
  // While a locale is looking for its language, one that is left over may be it
  const unused = lost.length > 0 ? [] : remote.targets.filter(({ id }) => !languages.byId.has(id))
  const names = unused.map(({ id, name }) =>
    placeOf(null, { code: 'doctor:note.remoteLanguage', params: { language: id, name } }),
  )
  return [
    ...findingOn(['error', 'crowdinLanguage'], lost),
    ...findingOn(['info', 'crowdinLanguageUnused'], names),
  ]
}
