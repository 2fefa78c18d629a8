import type { DoctorFinding } from '../../../report/doctor/doctor-report.ts'
import type { Project } from '../../types.ts'
import { findingOn, findingOnAll, placeOf } from '../finding.ts'
import type { SeenRemote } from './read-remote.ts'

/** Whether the project at Crowdin is one that posts can be put into, and by this token. */
export function checkProject({ project: remote }: SeenRemote, project: Project | null): DoctorFinding[] {
  const params = { project: remote.name, url: remote.url }
  return [
    ...(remote.type === 'strings' ? findingOnAll(['error', 'crowdinStringBased'], { params }) : []),
    ...(remote.suspended ? findingOnAll(['error', 'crowdinSuspended'], { params }) : []),
    ...(remote.settings === null ? findingOnAll(['error', 'crowdinNotManager'], { params }) : []),
    ...(project === null ? [] : checkSource(remote, project)),
  ]
}

/** Only the language has to be the same: posts in `en-GB` may go into a project in English. */
function checkSource({ source }: SeenRemote['project'], { config }: Project): DoctorFinding[] {
  const language = (tag: string): string => tag.split('-')[0] ?? ''
  const others = [...new Set(config.content.map(({ sourceLocale }) => sourceLocale))].filter(
    locale => language(locale) !== language(source.id),
  )
  const places = others.map(locale => ({
    ...placeOf(null, { code: 'doctor:note.sourceLanguage', params: { locale, language: source.id } }),
    locale,
  }))
  return findingOn(['error', 'crowdinSource'], places)
}
