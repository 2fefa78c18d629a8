import { type Call, type Routes, idOf, jsonOf, nothing, one } from '../http.ts'
import { type Job, advance, isRunning, jobOf, runningJobs, startJob } from '../jobs.ts'
import { createLink } from '../links.ts'
import { listed } from '../paging.ts'
import { notFound, refused } from '../refusal.ts'
import { showBuild } from '../show-job.ts'
import { filesBelow } from '../sources/tree.ts'
import type { State } from '../state.ts'
import { archiveOf, entriesOf } from '../translating/archive.ts'
import type { SourceFile } from '../types.ts'
import { readFields } from '../validation/read-fields.ts'
import { PAGING, number, readQuery } from '../validation/read-query.ts'
import { flag, integer, texts } from '../validation/rule.ts'
import type { PackedEntry } from '../zip.ts'
import { exportOptionsIn, exportRules } from './export-options.ts'
import { languageOf } from './language-of.ts'

const SCOPE = 'project.translation'
const ALL = '/projects/:projectId/translations/builds'

export const buildRoutes: Routes = {
  [`GET ${ALL}`]: { scope: SCOPE, handle: listBuilds },
  [`POST ${ALL}`]: { scope: SCOPE, handle: buildProject },
  [`POST ${ALL}/directories/:directoryId`]: { scope: SCOPE, handle: buildDirectory },
  [`GET ${ALL}/:build`]: { scope: SCOPE, handle: buildStatus },
  [`DELETE ${ALL}/:build`]: { scope: SCOPE, handle: cancelBuild },
  [`GET ${ALL}/:build/download`]: { scope: SCOPE, handle: downloadBuild },
}

const built = new WeakMap<object, PackedEntry[]>()

function listBuilds(call: Call) {
  const { branchId, ...paging } = readQuery(call, { ...PAGING, branchId: number })
  const builds = [...call.state.jobs.values()].filter(
    ({ kind, attributes }) =>
      kind === 'build' && (branchId === undefined || attributes['branchId'] === branchId),
  )
  return listed(builds, { limit: paging.limit, offset: paging.offset }, build => showBuild(call.state, build))
}

function buildProject(call: Call) {
  const { state } = call
  const given = readFields(jsonOf(call), {
    branchId: integer,
    targetLanguageIds: texts,
    ...exportRules(state),
  })
  const { branchId } = given
  if (branchId !== undefined && !state.branches.has(branchId)) throw notFound()
  const files = () => (branchId === undefined ? [...state.files.values()] : filesBelow(state, { branchId }))
  return build(call, { files, place: { branchId: branchId ?? null, directoryId: null }, given })
}

function buildDirectory(call: Call) {
  const { state } = call
  const rules = { targetLanguageIds: texts, preserveFolderHierarchy: flag, ...exportRules(state) }
  const given = readFields(jsonOf(call), rules)
  const directoryId = idOf(call, 'directoryId')
  if (!state.directories.has(directoryId)) throw notFound()
  return build(call, { files: () => filesBelow(state, { directoryId }), place: { directoryId }, given })
}

interface Order {
  files: () => SourceFile[]
  place: Record<string, number | null>
  given: Parameters<typeof exportOptionsIn>[1] & { targetLanguageIds: string[] | undefined }
}

function build({ state }: Call, { files, place, given }: Order) {
  const options = exportOptionsIn(state, given)
  const languageIds = (given.targetLanguageIds ?? state.project.targetLanguageIds).map(id =>
    languageOf(state, id),
  )
  refuseSecond(state)
  const attributes = { ...place, targetLanguageIds: languageIds, ...options }
  const finish = () => void built.set(attributes, entriesOf(state, { files: files(), languageIds, options }))
  const job = startJob(state, { key: `${state.ids.next('build')}`, kind: 'build', attributes, finish })
  return one(showBuild(state, job), 201)
}

function refuseSecond(state: State): void {
  const running = runningJobs(state).find(({ kind }) => kind === 'build')
  if (running === undefined) return
  advance(state, running)
  throw refused(409, 'Another build is currently in progress. Please wait until it is finished')
}

function buildStatus(call: Call) {
  const job = buildOf(call)
  advance(call.state, job)
  return one(showBuild(call.state, job))
}

function cancelBuild(call: Call) {
  const job = buildOf(call)
  if (isRunning(job)) job.status = 'canceled'
  return nothing()
}

function downloadBuild(call: Call) {
  const { state } = call
  const job = buildOf(call)
  const entries = built.get(job.attributes)
  if (entries === undefined) return one(showBuild(state, job), 202)
  return one(createLink(state, `${state.project.identifier}.zip`, () => archiveOf(state, entries, job)))
}

function buildOf({ state, params }: Call): Job {
  return jobOf(state, 'build', params['build'] ?? '')
}
