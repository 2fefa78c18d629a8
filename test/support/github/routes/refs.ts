import { isAncestor, orUndefined, typeOf } from '../commits.ts'
import { type Call, type Routes, bodyOf, ok, param } from '../http.ts'
import { linksTo, pageOf } from '../paging.ts'
import { notFound, refused } from '../refusal.ts'
import { nodeId } from '../show/accounts.ts'
import { urlOf } from '../show/repository.ts'
import type { Repository, State } from '../types.ts'

const WRITES = { writes: ['contents'], role: 'write' } as const

/** References of git. */
export const refRoutes: Routes = {
  'GET /repos/{owner}/{repo}/git/ref/{ref}': {
    writes: null,
    reads: ['contents'],
    handle: async call => {
      const found = (await refsIn(call)).find(({ ref }) => ref === `refs/${param(call, 'ref')}`)
      if (found === undefined) throw notFound()
      return ok(showRef(call, found))
    },
  },
  'GET /repos/{owner}/{repo}/git/matching-refs/{ref}': {
    writes: null,
    reads: ['contents'],
    handle: async call => {
      const found = (await refsIn(call)).filter(({ ref }) => ref.startsWith(`refs/${param(call, 'ref')}`))
      const { from, size } = pageOf(call)
      const isPaged = call.query.has('per_page') || call.query.has('page')
      const shown = isPaged ? found.slice(from, from + size) : found
      const headers = isPaged ? linksTo(call, found.length) : {}
      return { status: 200, body: shown.map(each => showRef(call, each)), headers }
    },
  },
  'POST /repos/{owner}/{repo}/git/refs': { ...WRITES, handle: createRef },
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': { ...WRITES, handle: moveRef },
  'DELETE /repos/{owner}/{repo}/git/refs/{ref}': { ...WRITES, handle: deleteRef },
}

interface Ref {
  ref: string
  sha: string
  type: string
}

async function refsIn({ repository: { git } }: { repository: Repository }): Promise<Ref[]> {
  const output = await git.run(['for-each-ref', '--format=%(refname) %(objectname) %(objecttype)'])
  const lines = output.split('\n').filter(line => line !== '')
  return lines.map(line => {
    const [ref = '', sha = '', type = ''] = line.split(' ')
    return { ref, sha, type }
  })
}

function showRef({ state, repository }: { state: State; repository: Repository }, { ref, sha, type }: Ref) {
  const root = urlOf(state, repository)
  const object = { sha, type, url: `${root}/git/${type}s/${sha}` }
  return { ref, node_id: nodeId('Ref', ref), url: `${root}/git/${ref}`, object }
}

async function createRef(call: Call) {
  const { ref, sha } = bodyOf<{ ref: string; sha: string }>(call)
  const { git } = call.repository
  if (!/^refs\/[^/]+\/.+/.test(ref))
    throw refused(
      422,
      "Reference name must start with 'refs/' and contain at least three slash-separated components.",
    )
  const isName = (await orUndefined(() => git.run(['check-ref-format', ref]))) !== undefined
  if (!isName || ref.startsWith('refs/pull/')) throw refused(422, `${ref} is not a valid ref name.`)
  if ((await refsIn(call)).some(each => each.ref === ref)) throw refused(422, 'Reference already exists')
  const type = await typeOf(git, sha)
  if (type === undefined || (ref.startsWith('refs/heads/') && type !== 'commit'))
    throw refused(422, 'Object does not exist')
  const made = await orUndefined(() => git.run(['update-ref', ref, sha, '0'.repeat(40)]))
  // A branch is in the way whose name is the beginning of this one, or the other way round
  if (made === undefined) throw refused(422, 'Reference update failed')
  return ok(showRef(call, { ref, sha, type }), 201)
}

async function moveRef(call: Call) {
  const { sha, force = false } = bodyOf<{ sha: string; force?: boolean }>(call)
  const { git } = call.repository
  const found = await refAsked(call)
  const type = await typeOf(git, sha)
  if (type === undefined || (found.ref.startsWith('refs/heads/') && type !== 'commit'))
    throw refused(422, 'Object does not exist')
  if (!force && !(await isAncestor(git, found.sha, sha))) throw refused(422, 'Update is not a fast forward')
  await git.run(['update-ref', found.ref, sha, found.sha])
  return ok(showRef(call, { ...found, sha, type }))
}

async function deleteRef(call: Call) {
  const { ref, sha } = await refAsked(call)
  if (ref === `refs/heads/${call.repository.defaultBranch}`)
    throw refused(422, 'Cannot delete the default branch')
  await call.repository.git.run(['update-ref', '-d', ref, sha])
  return { status: 204 }
}

async function refAsked(call: Call): Promise<Ref> {
  const ref = `refs/${param(call, 'ref')}`
  const found = (await refsIn(call)).find(each => each.ref === ref)
  if (found === undefined || ref.startsWith('refs/pull/')) throw refused(422, 'Reference does not exist')
  if (call.repository.protectedBranches.has(ref.replace('refs/heads/', '')))
    throw refused(422, 'Cannot update this protected ref.')
  return found
}
