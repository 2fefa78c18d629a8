import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'
import type { DoctorChecked } from './doctor-report.ts'

/** What was checked, by subject: its name, and what was looked at. */
export function checkedWords(checked: DoctorChecked, t: Words): [string, string][] {
  const { configuration, environment, files, pairs, bases } = checked
  const versions = t('doctor:checked.versions', environmentWords(environment))
  const machine: [string, string] = [t('doctor:checked.machine'), versions]
  const crowdin = crowdinWords(checked, t)
  if (configuration === null)
    return [[t('doctor:checked.configuration'), t('doctor:checked.none')], ...crowdin, machine]
  const { parser } = environment
  const shown = parser === null ? '' : `${parser.name} ${parser.version}`
  return [
    [t('doctor:checked.configuration'), configurationWords(configuration, t)],
    [t('doctor:checked.content'), contentWords(checked, t)],
    [t('doctor:checked.files'), t('doctor:checked.parsed', { count: files, parser: shown })],
    [
      t('doctor:checked.bases'),
      bases === null ? t('doctor:checked.noBases') : t('doctor:checked.bases', { count: bases }),
    ],
    [t('doctor:checked.pairs'), t('doctor:checked.pairs', { count: pairs })],
    ...crowdin,
    machine,
  ]
}

function crowdinWords({ crowdin }: DoctorChecked, t: Words): [string, string][] {
  if (crowdin === null) return []
  const parts = [
    t('doctor:checked.remote', { project: printable(crowdin.project) }),
    t('doctor:checked.remoteLanguages', { count: crowdin.languages }),
    ...(crowdin.files === null ? [] : [t('doctor:checked.remoteFiles', { count: crowdin.files })]),
  ]
  return [['Crowdin', parts.join(t('diff:join.items'))]]
}

function environmentWords({ node, git }: DoctorChecked['environment']): { node: string; git: string } {
  return { node, git }
}

function configurationWords(
  { file, entries }: NonNullable<DoctorChecked['configuration']>,
  t: Words,
): string {
  const templates = entries.map(({ source, target }) =>
    t('doctor:checked.templates', { source: printable(source), target: printable(target) }),
  )
  const first = file === null ? t('doctor:checked.recognised') : printable(file)
  return [first, ...templates].join(t('diff:join.sentences'))
}

function contentWords({ posts, translations, locales }: DoctorChecked, t: Words): string {
  return [
    t('status:posts', { count: posts }),
    t('status:translations', { count: translations }),
    t('status:locales', { count: locales.length }),
  ].join(t('diff:join.items'))
}
