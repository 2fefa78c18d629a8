import type { ProjectsGroupsModel } from '@crowdin/crowdin-api-client'
import { askFor } from './ask.ts'
import type { Connection } from './connection.ts'
import type { Language, Project, ProjectSettings } from './types.ts'

type Answered = ProjectsGroupsModel.Project | ProjectsGroupsModel.ProjectSettings
type ApiLanguage = ProjectsGroupsModel.Project['sourceLanguage']

/** The project with its languages and, for a manager's token, its settings. Also the cheapest way to learn whether token and id are good. */
export async function readProject(connection: Connection): Promise<Project> {
  const { projectId } = connection
  const answer: Answered = await askFor<Answered>(connection, {
    subject: `#${projectId}`,
    call: client => client.projectsGroupsApi.getProject(projectId),
  })
  const mapping = 'languageMapping' in answer ? (answer.languageMapping ?? {}) : {}
  const languageOf = ({ id, name, locale }: ApiLanguage): Language => ({
    id,
    name,
    locale: locale ?? id,
    mapped: Object.values({ ...mapping[id] }).filter(code => typeof code === 'string'),
  })
  return {
    id: answer.id,
    name: answer.name,
    url: answer.webUrl ?? '',
    type: TYPES[answer.type] ?? 'files',
    suspended: 'isSuspended' in answer && answer.isSuspended,
    source: languageOf(answer.sourceLanguage),
    targets: answer.targetLanguages.map(languageOf),
    settings: 'translateDuplicates' in answer ? settingsOf(answer) : null,
  }
}

const TYPES = ['files', 'strings'] as const
const DUPLICATES = ['show', 'hide', 'autoTranslate', 'branch', 'hideStrict', 'branchStrict'] as const

const PRE_TRANSLATION = ['tm', 'mt', 'ai'] as const

function settingsOf(answer: ProjectsGroupsModel.ProjectSettings): ProjectSettings {
  const checks = Object.entries({ ...answer.qaCheckCategories }).flatMap(([name, on]) => (on ? [name] : []))
  const ignorable: Record<string, boolean> = { ...answer.qaChecksIgnorableCategories }
  return {
    duplicates: DUPLICATES[answer.translateDuplicates] ?? 'unknown',
    autoSubstitution: answer.autoSubstitution ?? false,
    preTranslation: PRE_TRANSLATION.filter(name => isOn(answer, `${name}PreTranslate`)),
    qaActive: answer.qaCheckIsActive ?? false,
    qaChecks: checks,
    qaErrors: checks.filter(name => ignorable[name] === false),
  }
}

/** Whether a setting with details of its own is switched on; not every kind of account has each. */
function isOn(answer: object, name: string): boolean {
  const setting: unknown = Reflect.get(answer, name)
  return typeof setting === 'object' && setting !== null && Reflect.get(setting, 'enabled') === true
}
