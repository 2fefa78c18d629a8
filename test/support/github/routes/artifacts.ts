import { dateOf } from '../clock.ts'
import { type Call, type Routes, param } from '../http.ts'
import { linksTo, pageOf } from '../paging.ts'
import { notFound, refused } from '../refusal.ts'
import { nodeId } from '../show/accounts.ts'
import { urlOf } from '../show/repository.ts'
import { linkTo } from '../storage.ts'
import type { Artifact, Repository, State } from '../types.ts'

const ARTIFACTS = '/repos/{owner}/{repo}/actions'

/** What runs of workflows leave behind. A public repository's list is everybody's; to download takes a token that may read actions. */
export const artifactRoutes: Routes = {
  [`GET ${ARTIFACTS}/runs/{run_id}/artifacts`]: { writes: null, reads: ['actions'], handle: listArtifacts },
  [`GET ${ARTIFACTS}/artifacts/{artifact_id}/{archive_format}`]: {
    writes: null,
    reads: ['actions'],
    readsAlways: true,
    handle: download,
  },
}

function listArtifacts(call: Call) {
  const { state, repository, query } = call
  const id = Number(param(call, 'run_id'))
  if (repository !== state.home || !state.runs.has(id)) throw notFound()
  const name = query.get('name')
  const all = state.artifacts.filter(each => each.run.id === id && (name === null || each.name === name))
  const { from, size } = pageOf(call)
  const artifacts = all
    .toReversed()
    .slice(from, from + size)
    .map(each => showArtifact(state, repository, each))
  return { status: 200, body: { total_count: all.length, artifacts }, headers: linksTo(call, all.length) }
}

function download(call: Call) {
  const { state } = call
  const artifact = state.artifacts.find(({ id }) => id === Number(param(call, 'artifact_id')))
  if (artifact === undefined || param(call, 'archive_format') !== 'zip') throw notFound()
  if (artifact.isExpired) throw refused(410, 'Artifact has expired')
  return { status: 302, headers: { location: linkTo(state, artifact) } }
}

const NINETY_DAYS = 90 * 86_400_000

function showArtifact(state: State, repository: Repository, artifact: Artifact): Record<string, unknown> {
  const { id, name, size, isExpired, createdAt, run } = artifact
  const url = `${urlOf(state, repository)}/actions/artifacts/${id}`
  return {
    id,
    node_id: nodeId('Artifact', id),
    name,
    size_in_bytes: size,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired,
    created_at: dateOf(createdAt),
    updated_at: dateOf(createdAt),
    expires_at: dateOf(createdAt + NINETY_DAYS),
    workflow_run: {
      id: run.id,
      repository_id: repository.id,
      head_repository_id: run.headRepository.id,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  }
}
