import { sourcePathOf } from '../../../plan/tree/remote-path.ts'
import { groupBy } from '../../../freshness/group-by.ts'
import type { DoctorFinding } from '../../../report/doctor/doctor-report.ts'
import type { Project } from '../../types.ts'
import { findingOn, placeOf } from '../finding.ts'
import type { SeenRemote } from './read-remote.ts'

/** Segments that translators do not see, by post, among those that were looked at. */
export function checkStrings({ strings, tree }: SeenRemote, project: Project | null): DoctorFinding[] {
  if (strings === null || tree === null || project === null) return []
  const { directory } = project.config.crowdin
  const sources = new Map(
    Array.from(tree.files, ([path, { id }]) => [id, sourcePathOf(path, directory)] as const),
  )
  const own = new Set(project.pairs.map(({ source }) => source))
  const hidden = strings.unusual.filter(({ fileId }) => own.has(sources.get(fileId) ?? ''))
  const bySource = groupBy(hidden, ({ fileId }) => sources.get(fileId) ?? '')
  const places = [...bySource].map(([source, some]) =>
    placeOf(source, {
      code: some.some(({ duplicate }) => duplicate) ? 'doctor:note.duplicates' : 'doctor:note.hidden',
      params: { count: some.length },
    }),
  )
  return findingOn(['warning', 'crowdinHidden'], places, { params: { looked: strings.looked } })
}
