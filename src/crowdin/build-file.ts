import { dataOf, isFailure, tryAsk } from './ask.ts'
import { allStates } from './builds.ts'
import type { Crowdin } from './connection.ts'
import { fetchLink } from './fetch-link.ts'
import { languageOf } from './languages.ts'
import { LARGEST_FILE, type FileNamed } from './source.ts'
import type { Failure, Reply } from './transport/types.ts'
import { userErrorOf } from './user-error-of.ts'

export interface FileBuild extends FileNamed {
  readonly locale: string
  /** Of the last answer for this file and locale; null: give it whatever it is. */
  readonly etag: string | null
}

export type FileBuilt =
  | { readonly kind: 'built'; readonly content: string; readonly etag: string | null }
  /** What the eTag was given for. */
  | { readonly kind: 'unchanged' }
  /** Crowdin has nothing to export. */
  | { readonly kind: 'empty' }

/** One file in one locale as Crowdin has it now, with the state of each segment. */
export async function buildFile(crowdin: Crowdin, wanted: FileBuild): Promise<FileBuilt> {
  const subject = `${wanted.path} (${wanted.locale})`
  const answer = await requestBuild(crowdin, wanted)
  if (isFailure(answer)) throw userErrorOf(answer, subject)
  if (answer.status === 304) return { kind: 'unchanged' }
  const built = answer.body?.data
  if (built === undefined) return { kind: 'empty' }
  // the first link is used once; a later one is that of a new build, which may hold more
  let { url, etag } = built
  let used = false
  const bytes = await fetchLink(crowdin, {
    subject,
    maxBytes: LARGEST_FILE,
    request: async () => {
      if (used) ({ url, etag } = linkOf(await requestBuild(crowdin, { ...wanted, etag: null }), subject))
      used = true
      return url
    },
  })
  return { kind: 'built', content: new TextDecoder().decode(bytes), etag: etag ?? null }
}

type Answer = Reply<{ data: { url: string; etag: string } }> | Failure

function requestBuild(crowdin: Crowdin, { fileId, locale, etag }: FileBuild): Promise<Answer> {
  const request = {
    targetLanguageId: languageOf(crowdin, locale),
    skipUntranslatedStrings: false,
    skipUntranslatedFiles: false,
    ...allStates(crowdin),
  }
  return tryAsk(crowdin, client =>
    client.translationsApi.buildProjectFileTranslation(crowdin.projectId, fileId, request, etag ?? undefined),
  )
}

function linkOf(answer: Answer, subject: string): { url: string; etag: string } {
  if (isFailure(answer)) throw userErrorOf(answer, subject)
  return dataOf(answer, subject)
}
