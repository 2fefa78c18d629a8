import { matchLanguages } from '../../../crowdin/languages.ts'
import type { RemoteFile, RemoteTree } from '../../../crowdin/types.ts'
import { UserError, type Message } from '../../../errors.ts'
import { groupBy } from '../../../freshness/group-by.ts'
import { planTree, type HeldPlace, type TreePlan } from '../../../plan/tree/plan-tree.ts'
import type { DoctorFinding, DoctorPlace } from '../../../report/doctor/doctor-report.ts'
import { findPlaces } from '../../crowdin/remote/find-places.ts'
import type { Project } from '../../types.ts'
import { findingOn, placeOf } from '../finding.ts'
import type { SeenRemote } from './read-remote.ts'

/** Files at Crowdin that do not let their posts be kept up to date, or that belong to none. */
export async function checkRemoteFiles(
  { tree, project: remote }: SeenRemote,
  project: Project,
): Promise<DoctorFinding[]> {
  if (tree === null) return []
  const { places, gone } = await placesOf(project, tree)
  const held = places.flatMap(place => {
    const file = tree.files.get(place.from ?? place.path)
    return file === undefined || place.kind === 'new' ? [] : [{ place, file }]
  })
  const { languages } = matchLanguages(remote, {
    locales: [...new Set(project.pairs.map(({ locale }) => locale))].sort(),
    configured: project.config.crowdin.languages,
  })
  const twins = caseTwins(places, tree)
  return [
    ...findingOn(['error', 'crowdinForeignFile'], foreign(places, tree)),
    ...findingOn(
      ['error', 'crowdinSegmented'],
      held.filter(({ file }) => file.segmented === true).map(({ place }) => remotePlace(place)),
    ),
    ...findingOn(['warning', 'crowdinExcluded'], excluded(held, languages.byId)),
    ...findingOn(['warning', 'crowdinCaseTwins'], twins),
    ...findingOn(['warning', 'crowdinMarkdown'], asMarkdown(places, tree)),
    ...findingOn(['warning', 'crowdinParsers'], parsers(held)),
    ...findingOn(['warning', 'crowdinGone'], goneFiles(gone, twins), {
      commands: ['translate push --delete --dry-run'],
    }),
  ]
}

interface Held {
  readonly place: HeldPlace
  readonly file: RemoteFile
}

/** Renames are looked up in the history; a clone without it does not know of them, which is told elsewhere, nor what is gone. */
async function placesOf(project: Project, tree: RemoteTree): Promise<TreePlan> {
  try {
    return await findPlaces(project, tree)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const sources = [...new Set(project.pairs.flatMap(p => (p.sourceExists ? [p.source] : [])))].sort()
    const held = Array.from(tree.files).flatMap(([path, { type }]) => (type === 'xliff' ? [path] : []))
    const { directory } = project.config.crowdin
    return { ...planTree({ sources, held, directory, formerNames: () => [] }), gone: [] }
  }
}

/** The name is taken by something of another type. */
function foreign(places: readonly HeldPlace[], tree: RemoteTree): DoctorPlace[] {
  return places.flatMap(place => {
    const type = tree.files.get(place.path)?.type ?? 'xliff'
    return type === 'xliff' ? [] : [remotePlace(place, { code: 'doctor:note.fileType', params: { type } })]
  })
}

function remotePlace({ source, path, from }: HeldPlace, ...notes: readonly Message[]): DoctorPlace {
  return placeOf(source, { code: 'doctor:note.remoteFile', params: { file: from ?? path } }, ...notes)
}

function excluded(held: readonly Held[], byId: ReadonlyMap<string, string>): DoctorPlace[] {
  return held.flatMap(({ place, file }) => {
    const locales = file.excluded.flatMap(id => byId.get(id) ?? [])
    const note = { code: 'doctor:note.excluded', params: { locales: locales.join(', ') } }
    return locales.length === 0 ? [] : [placeOf(place.source, note)]
  })
}

/** Crowdin would hold the post twice. */
function caseTwins(places: readonly HeldPlace[], tree: RemoteTree): DoctorPlace[] {
  const folded = new Map(Array.from(tree.files.keys(), path => [fold(path), path]))
  return places.flatMap(({ source, path, kind }) => {
    const twin = kind === 'new' ? folded.get(fold(path)) : undefined
    if (twin === undefined || twin === path) return []
    return [placeOf(source, { code: 'doctor:note.remoteFile', params: { file: twin } })]
  })
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** The same post put there by another tool. */
function asMarkdown(places: readonly HeldPlace[], tree: RemoteTree): DoctorPlace[] {
  return places.flatMap(({ source, path }) => {
    const file = [path.replace(/\.xliff$/, ''), source].find(name => tree.files.has(name))
    return file === undefined ? [] : [placeOf(source, { code: 'doctor:note.remoteFile', params: { file } })]
  })
}

function parsers(held: readonly Held[]): DoctorPlace[] {
  const byVersion = groupBy(
    held.filter(({ file }) => file.parserVersion !== null),
    ({ file }) => `${file.parserVersion}`,
  )
  if (byVersion.size < 2) return []
  return [...byVersion].map(([version, files]) =>
    placeOf(null, {
      code: 'doctor:note.parserVersion',
      params: { version, count: files.length },
    }),
  )
}

/** What has only another spelling is not advised to be deleted: it holds the translations of a post. */
function goneFiles(gone: TreePlan['gone'], twins: readonly DoctorPlace[]): DoctorPlace[] {
  const kept = new Set(twins.flatMap(({ notes }) => notes.map(({ params }) => params['file'])))
  return gone
    .filter(({ path }) => !kept.has(path))
    .map(({ path }) => placeOf(null, { code: 'doctor:note.remoteFile', params: { file: path } }))
}
