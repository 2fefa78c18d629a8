import { createFile } from '../../../crowdin/create-file.ts'
import type { Crowdin } from '../../../crowdin/connection.ts'
import { editFile } from '../../../crowdin/edit-file.ts'
import type { RemoteFile } from '../../../crowdin/types.ts'
import { UserError } from '../../../errors.ts'
import { formatXliff } from '../../../exchange/xliff/format-xliff.ts'
import { fileContext, renamedContext } from '../../../plan/source/file-context.ts'
import type { HeldPlace } from '../../../plan/tree/plan-tree.ts'
import { remotePathOf, sourcePathOf } from '../../../plan/tree/remote-path.ts'
import type { HeldMemory } from '../remote/held-memory.ts'
import { type Directories, parentOf } from '../remote/make-directories.ts'
import { checkWhole, readHeld } from '../remote/read-held.ts'
import type { OpenedSource } from './open-source.ts'
import type { PostPlan } from './plan-post.ts'
import { updateSource } from './update-source.ts'

export interface PushContext {
  readonly crowdin: Crowdin
  readonly directories: Directories
  readonly memory: HeldMemory
  /** True: also a post that has nothing in common with what Crowdin holds of its name. */
  readonly force: boolean
  /** The parser that the project's other files are read with; null: there are none. */
  readonly parserVersion: number | null
}

export interface PlannedPost {
  readonly place: HeldPlace
  readonly source: OpenedSource
  /** That holds it now; null: none does. */
  readonly file: RemoteFile | null
  readonly plan: PostPlan
}

/**
 * Makes Crowdin hold a source as planned: makes, renames or updates its file, and gives it back. A post that is so already costs nothing.
 * Throws a UserError for what keeps it from there.
 */
export async function pushPost(context: PushContext, planned: PlannedPost): Promise<RemoteFile> {
  const { place, source, file, plan } = planned
  if (!context.force) checkSamePost(planned)
  const directoryId = directoryOf(context, place.path)
  if (file === null) {
    const made = await create(context, { ...planned, directoryId })
    context.memory.keep(made, plan.file)
    return made
  }
  const name = nameOf(place.path)
  const moved =
    place.kind === 'renamed'
      ? await editFile(context.crowdin, {
          file,
          path: place.source,
          changes: { name, directoryId, ...toldAfter(file, planned) },
        })
      : file
  await updateSource(context.crowdin, { file: moved, path: source.source, plan })
  return moved
}

/** A post that took the name of another one would take all translations of that one away. */
function checkSamePost({ place, plan: { held, file } }: PlannedPost): void {
  const ids = new Set(file.units.map(({ id }) => id))
  const units = held?.units ?? []
  if (units.length >= FEW && units.every(({ id }) => !ids.has(id)))
    throw new UserError('push:otherPost', { path: place.source, count: units.length })
}

/** Units of a post of which none may be left by chance. */
const FEW = 3

interface Created extends PlannedPost {
  readonly directoryId: number | null
}

async function create(
  { crowdin, parserVersion }: PushContext,
  { place, source, plan, directoryId }: Created,
): Promise<RemoteFile> {
  const wanted = new Set(source.locales)
  const { file, created } = await createFile(crowdin, {
    name: nameOf(place.path),
    directoryId,
    branchId: null,
    title: place.source,
    context: fileContext({ path: place.source, origin: source.origin }),
    content: formatXliff([plan.file]),
    parserVersion,
    labelIds: [],
    without: [...crowdin.languages.byLocale.keys()].filter(locale => !wanted.has(locale)),
  })
  checkWhole(file, place.source)
  if (!created) await checkOurs(crowdin, file, { place, plan })
  return file
}

/** Our own first try may have made it; a file that somebody else was quicker to make has other ids. */
async function checkOurs(
  crowdin: Crowdin,
  file: RemoteFile,
  { place, plan }: Pick<PlannedPost, 'place' | 'plan'>,
): Promise<void> {
  const { units } = await readHeld(crowdin, file, place.source)
  const ids = plan.file.units.map(({ id }) => id)
  const isOurs = units.length === ids.length && units.every(({ id }, i) => id === ids[i])
  if (!isOurs) throw new UserError('push:madeMeanwhile', { path: place.source })
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** What translators are told of a renamed source; a title and a context that people wrote stay. */
function toldAfter(
  { title, context }: RemoteFile,
  { place, source: { origin } }: PlannedPost,
): { title: string; context: string } {
  const before = sourceBefore(place)
  return {
    title: title === null || title === before ? place.source : title,
    context: renamedContext(context, { path: before, origin }, { path: place.source, origin }),
  }
}

/** The path that a renamed source had. */
function sourceBefore({ source, path, from }: HeldPlace): string {
  const directory = path.slice(0, -remotePathOf(source, '').length).replace(/\/$/, '')
  return sourcePathOf(from ?? path, directory) ?? source
}

function directoryOf({ directories }: PushContext, path: string): number | null {
  const found = directories.get(parentOf(path)) ?? null
  if (found instanceof UserError) throw found
  return found
}
