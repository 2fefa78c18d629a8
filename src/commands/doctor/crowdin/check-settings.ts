import type { Project as RemoteProject, ProjectSettings } from '../../../crowdin/types.ts'
import type { DoctorFinding } from '../../../report/doctor/doctor-report.ts'
import { findingOn, findingOnAll, placeOf } from '../finding.ts'

/** Settings of the project that cost translations or make wrong ones look right. */
export function checkSettings({ settings }: RemoteProject): DoctorFinding[] {
  if (settings === null) return []
  const { duplicates, autoSubstitution, preTranslation } = settings
  const [loose, strict] = checksOf(settings)
  return [
    ...(SHARING.has(duplicates)
      ? findingOnAll(['warning', 'crowdinDuplicates'], { params: { setting: duplicates } })
      : []),
    ...findingOn(
      ['warning', 'crowdinPreTranslation'],
      preTranslation.map(name => placeOf(null, { code: `doctor:note.preTranslation.${name}`, params: {} })),
    ),
    ...(autoSubstitution ? findingOnAll(['info', 'crowdinSubstitution']) : []),
    ...findingOn(['warning', 'crowdinStrictChecks'], strict.map(checkNamed)),
    ...findingOn(['info', 'crowdinTagChecks'], loose.map(checkNamed)),
  ]
}

const SHARING: ReadonlySet<ProjectSettings['duplicates']> = new Set(['hide', 'autoTranslate', 'branch'])

/** What refuses a translation that lost a tag is wanted. */
const WANTED = ['tags', 'variables']
/** Refusing by Crowdin's own will, and never a good translation of ours. */
const HARMLESS = new Set([...WANTED, 'empty', 'icu', 'duplicate', 'ftl', 'mdx', 'android', 'outdated'])

/** Checks that should refuse and do not; checks that refuse what people may have meant. */
function checksOf({ qaActive, qaErrors }: ProjectSettings): [string[], string[]] {
  const refusing = qaActive ? qaErrors : []
  return [
    WANTED.filter(name => !refusing.includes(name)),
    refusing.filter(name => !HARMLESS.has(name)).toSorted(),
  ]
}

function checkNamed(name: string): ReturnType<typeof placeOf> {
  return placeOf(null, { code: 'doctor:note.qaCheck', params: { name } })
}
