import { connect } from '../../crowdin/connect.ts'
import { parseCredentials } from '../../crowdin/parse-credentials.ts'
import { readProject } from '../../crowdin/project.ts'
import { UserError } from '../../errors.ts'

/** Address of the project at Crowdin for people; null where the environment names none, or it cannot be reached: requests do without it. */
export async function crowdinUrl(env: Readonly<Record<string, string | undefined>>): Promise<string | null> {
  if ((env['CROWDIN_PERSONAL_TOKEN'] ?? '') === '' || (env['CROWDIN_PROJECT_ID'] ?? '') === '') return null
  try {
    return (await readProject(await connect(parseCredentials(env), { tries: 2, timeoutMs: 10_000 }))).url
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
