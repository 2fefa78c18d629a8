import type { ConnectOptions } from '../../../crowdin/connect.ts'
import { parseCredentials } from '../../../crowdin/parse-credentials.ts'
import { UserError } from '../../../errors.ts'
import type { DoctorChecked, DoctorFinding } from '../../../report/doctor/doctor-report.ts'
import type { Project } from '../../types.ts'
import { findingOn, findingOnAll, placeOf } from '../finding.ts'
import { findingsOf } from './failures.ts'
import { checkLanguages } from './check-languages.ts'
import { checkProject } from './check-project.ts'
import { checkRemoteFiles } from './check-remote-files.ts'
import { checkSettings } from './check-settings.ts'
import { checkStrings } from './check-strings.ts'
import { readRemote } from './read-remote.ts'

/** Where the credentials are, and how requests are sent if not as usual. */
export interface CrowdinQuestion {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly transport?: ConnectOptions
}

interface CrowdinAnswer {
  readonly findings: DoctorFinding[]
  /** Null: not looked at. */
  readonly checked: DoctorChecked['crowdin']
}

/**
 * What is wrong on the side of Crowdin. It is looked at where the environment names a token or a project; where only the configuration
 * speaks of Crowdin, that it was not. About ten requests, all of which only read, and one more for each 500 files and directories.
 * `project`: null where the configuration cannot be used; then the posts are not compared.
 */
export async function checkCrowdin(
  { env, transport }: CrowdinQuestion,
  project: Project | null,
): Promise<CrowdinAnswer> {
  const nothing = (findings: DoctorFinding[]): CrowdinAnswer => ({ findings, checked: null })
  if (!VARIABLES.some(name => isSet(env[name])))
    return nothing(project !== null && isMeant(project) ? findingOnAll(['info', 'crowdinNotAsked']) : [])
  try {
    const remote = await readRemote(parseCredentials(env), transport)
    const { name, targets } = remote.project
    return {
      findings: [
        ...findingsOf(remote.failed),
        ...checkProject(remote, project),
        ...checkSettings(remote.project),
        ...checkStrings(remote, project),
        ...(project === null ? [] : checkLanguages(remote, project)),
        ...(project === null ? [] : await checkRemoteFiles(remote, project)),
      ],
      checked: { project: name, languages: targets.length, files: remote.tree?.files.size ?? null },
    }
  } catch (error) {
    if (error instanceof UserError && error.code.startsWith('crowdin:')) return nothing(unreached(error))
    throw error
  }
}

const VARIABLES = ['CROWDIN_PERSONAL_TOKEN', 'CROWDIN_PROJECT_ID'] as const

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== ''
}

/** The table says something that is not so by itself. */
function isMeant({ config: { crowdin } }: Project): boolean {
  const { directory, languages, adopt, pull } = crowdin
  return (
    directory !== '' || Object.keys(languages).length > 0 || adopt !== 'translated' || pull !== 'translated'
  )
}

/** Without a request there is no answer: then it is a variable that cannot be used. */
function unreached(error: UserError): DoctorFinding[] {
  if ('request' in error.params) return findingsOf([error])
  const { code, params } = error
  return findingOn(['error', 'crowdinCredentials'], [placeOf(null, { code, params })])
}
