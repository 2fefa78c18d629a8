import { createFile } from '../../../crowdin/create-file.ts'
import { editFile } from '../../../crowdin/edit-file.ts'
import type { RemoteFile, RemoteTree } from '../../../crowdin/types.ts'
import type { Document } from '../../../document/types.ts'
import { UserError } from '../../../errors.ts'
import { formatXliff } from '../../../exchange/xliff/format-xliff.ts'
import type { HeldPlace } from '../../../plan/tree/plan-tree.ts'
import type { OfferedTranslation, PushedPost } from '../../../report/sync/sync-report.ts'
import { type Directories, parentOf } from '../remote/make-directories.ts'
import type { OpenedSource } from './open-source.ts'
import { type PlanContext, planPost, type PostPlan } from './plan-post.ts'
import { checkWhole } from '../remote/read-held.ts'
import { sendOffer, tellOffer } from '../texts/send-offer.ts'
import { blankPost, failedPost, tellClosed, tellPlan } from './tell-post.ts'
import { updateSource } from './update-source.ts'

export interface PushContext extends PlanContext {
  readonly tree: RemoteTree
  /** Null: nothing is to be changed. */
  readonly directories: Directories | null
  /** That the project's sources are in, as Crowdin calls it. */
  readonly sourceLanguage: string
  /** The parser that the project's other files are read with; null: there are none. */
  readonly parserVersion: number | null
  /** Also approve translations that come in. */
  readonly approve: boolean
}

type ReadSource = OpenedSource & { readonly document: Document }

/** Brings one post to Crowdin, its source before its translations; what keeps it from there is told. */
export async function pushPost(
  context: PushContext,
  place: HeldPlace,
  opened: OpenedSource,
): Promise<PushedPost> {
  const { document } = opened
  if (document instanceof UserError) return failedPost(blankPost(place), document)
  let told = blankPost(place)
  try {
    checkSourceLocale(context, opened)
    const source = { ...opened, document }
    const file = context.tree.files.get(place.from ?? place.path) ?? null
    const plan = await planPost(context, source, file)
    told = tellPlan(place, plan)
    if (plan.source.file.units.length === 0) return { ...told, outcome: 'empty' }
    const broken = tellClosed(opened.posts, context.crowdin.languages)
    if (context.directories === null)
      return { ...told, translations: [...plan.offers.map(tellOffer), ...broken] }
    const done = await apply(context, { place, source, file, plan })
    return { ...finished(told), translations: [...done, ...broken] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failedPost(told, error)
  }
}

function finished(told: PushedPost): PushedPost {
  return { ...told, outcome: told.outcome === 'planned' ? 'written' : told.outcome }
}

/** Translations of a source in another language would all be wrong. */
function checkSourceLocale({ sourceLanguage }: PushContext, { source, sourceLocale }: OpenedSource): void {
  const language = (tag: string): string => tag.split('-')[0] ?? ''
  if (language(sourceLanguage) !== language(sourceLocale))
    throw new UserError('push:otherSource', { path: source, expected: sourceLanguage, found: sourceLocale })
}

interface Applied {
  readonly place: HeldPlace
  readonly source: ReadSource
  readonly file: RemoteFile | null
  readonly plan: PostPlan
}

async function apply(
  context: PushContext,
  { place, source, file, plan }: Applied,
): Promise<OfferedTranslation[]> {
  const directoryId = directoryOf(context, place.path)
  if (file === null) {
    const made = await create(context, { place, source, plan, directoryId })
    if (made.created) {
      context.memory.keep(made.file, plan.source.file)
      return offer(context, made.file, plan)
    }
    // somebody was quicker, or our own first try was: what stands there is brought up to date
    const again = await planPost(context, source, made.file)
    return settle(context, { place, source, file: made.file, plan: again })
  }
  const name = nameOf(place.path)
  const moved =
    place.kind === 'renamed'
      ? await editFile(context.crowdin, {
          file,
          path: place.source,
          changes: { name, directoryId, title: place.source, context: contextOf(place) },
        })
      : file
  return settle(context, { place, source, file: moved, plan })
}

async function settle(
  context: PushContext,
  { file, plan, source }: Omit<Applied, 'file'> & { readonly file: RemoteFile },
): Promise<OfferedTranslation[]> {
  await updateSource(context.crowdin, { file, path: source.source, plan: plan.source })
  return offer(context, file, plan)
}

interface Created extends Omit<Applied, 'file'> {
  readonly directoryId: number | null
}

async function create(
  { crowdin, parserVersion }: PushContext,
  { place, source, plan, directoryId }: Created,
): Promise<{ file: RemoteFile; created: boolean }> {
  const wanted = new Set(source.locales)
  const made = await createFile(crowdin, {
    name: nameOf(place.path),
    directoryId,
    branchId: null,
    title: place.source,
    context: contextOf(place),
    content: formatXliff([plan.source.file]),
    parserVersion,
    labelIds: [],
    without: [...crowdin.languages.byLocale.keys()].filter(locale => !wanted.has(locale)),
  })
  checkWhole(made.file, place.source)
  return made
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** For translators, as Markdown. */
function contextOf({ source }: HeldPlace): string {
  return `\`${source}\``
}

function directoryOf({ directories }: PushContext, path: string): number | null {
  const found = directories?.get(parentOf(path)) ?? null
  if (found instanceof UserError) throw found
  return found
}

/** In all locales at once: they do not touch each other. */
function offer(
  { crowdin, approve }: PushContext,
  file: RemoteFile,
  { source, offers }: PostPlan,
): Promise<OfferedTranslation[]> {
  return Promise.all(
    offers.map(each => sendOffer(crowdin, each, { fileId: file.id, held: source.file, approve })),
  )
}
