import type { TranslationsModel } from '@crowdin/crowdin-api-client'
import { UserError } from '../errors.ts'
import { askFor, isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { fetchLink } from './fetch-link.ts'
import { languageOf } from './languages.ts'
import { poll } from './poll.ts'
import { userErrorOf } from './user-error-of.ts'
import { hideSecret } from './transport/hide-secret.ts'

/** A file of a build. */
export interface BuiltFile {
  readonly locale: string
  /** As in the tree of the project. */
  readonly path: string
  /** In UTF-8: as text, all files of a large project would not fit in memory. */
  readonly bytes: Uint8Array
}

/** Files of an archive by name; an Error that says why where it cannot be used. */
type Unzip = (archive: Uint8Array) => Promise<ReadonlyMap<string, Uint8Array>>

export interface BuildWish {
  readonly locales: readonly string[]
  readonly unzip: Unzip
  readonly branchId?: number | null
}

const LONGEST = 3_600_000
const LARGEST = 512 * 1024 * 1024

/**
 * All files in these locales as Crowdin has them now, whatever their state, in one archive. Waits for a build of somebody else; a
 * build that was cancelled or that failed is a UserError. An archive that came damaged is fetched once more.
 */
export async function buildTranslations(
  crowdin: Crowdin,
  { locales, unzip, branchId = null }: BuildWish,
): Promise<BuiltFile[]> {
  const subject = locales.join(', ')
  const id = await finishedBuild(crowdin, requestOf(crowdin, locales, branchId), subject)
  const archive = (): Promise<Uint8Array> =>
    fetchLink(crowdin, { subject, maxBytes: LARGEST, request: () => linkOf(crowdin, id, subject) })
  const first = await archive()
  const files = await unzip(first).catch(async () => unzipped(await archive(), { subject, unzip }))
  return Array.from(files).flatMap(([name, bytes]) => builtFile(crowdin, name, bytes))
}

async function unzipped(
  archive: Uint8Array,
  { subject, unzip }: { readonly subject: string; readonly unzip: Unzip },
): ReturnType<Unzip> {
  try {
    return await unzip(archive)
  } catch (error) {
    throw new UserError('crowdin:badZip', { subject, reason: error instanceof Error ? error.message : '?' })
  }
}

function requestOf(
  crowdin: Crowdin,
  locales: readonly string[],
  branchId: number | null,
): TranslationsModel.BuildRequest {
  return {
    ...(branchId !== null && { branchId }),
    targetLanguageIds: locales.map(locale => languageOf(crowdin, locale)),
    skipUntranslatedStrings: false,
    skipUntranslatedFiles: false,
    ...allStates(crowdin),
  }
}

/** Everything with its state, whatever the project's settings prefer: it is judged here. Each product has its own word for that. */
export function allStates({
  enterprise,
}: Crowdin): { exportWithMinApprovalsCount: 0 } | { exportApprovedOnly: false } {
  return enterprise ? { exportWithMinApprovalsCount: 0 } : { exportApprovedOnly: false }
}

async function finishedBuild(
  crowdin: Crowdin,
  request: TranslationsModel.BuildRequest,
  subject: string,
): Promise<number> {
  const { clock, projectId } = crowdin
  const { id } = await askFor(crowdin, {
    subject,
    call: c => c.translationsApi.buildProject(projectId, request),
  })
  const build = await poll({
    clock,
    limit: LONGEST,
    subject,
    read: () => askFor(crowdin, { subject, call: c => c.translationsApi.checkBuildStatus(projectId, id) }),
    isDone: ({ status }) => ['finished', 'failed', 'canceled'].includes(status),
  }).catch(async error => {
    // nobody waits for it any more, and it would be in the way of the next one
    await cancelBuild(crowdin, id).catch(() => {})
    throw error
  })
  if (build.status !== 'finished')
    throw new UserError('crowdin:jobFailed', {
      subject,
      status: build.status,
      said: hideSecret(build.error?.message ?? '–', crowdin.token),
    })
  return id
}

/** Stops a build; one that has ended or gone is left alone. */
async function cancelBuild(crowdin: Crowdin, buildId: number): Promise<void> {
  const answer = await tryAsk(crowdin, client =>
    client.translationsApi.cancelBuild(crowdin.projectId, buildId),
  )
  if (isFailure(answer) && answer.kind !== 'notFound') throw userErrorOf(answer, `#${buildId}`)
}

/** The link may be refused for a moment after the build says that it is ready: the answer is then the build again. */
async function linkOf({ clock, ...crowdin }: Crowdin, id: number, subject: string): Promise<string> {
  const connection = { ...crowdin, clock }
  const { url } = await poll({
    clock,
    limit: 60_000,
    subject,
    read: () =>
      askFor(connection, {
        subject,
        call: c => c.translationsApi.downloadTranslations(connection.projectId, id),
      }),
    isDone: link => typeof link.url === 'string',
  })
  return url
}

/** Of `{language}/{path}`; languages that are none of our locales are left out. */
function builtFile({ languages }: Crowdin, name: string, bytes: Uint8Array): BuiltFile[] {
  const slash = name.indexOf('/')
  const locale = languages.byId.get(name.slice(0, slash))
  if (slash < 0 || locale === undefined) return []
  return [{ locale, path: name.slice(slash + 1), bytes }]
}
