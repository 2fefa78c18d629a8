import { type Person, readCommit, typeOf, writeCommit } from '../commits.ts'
import { type Call, type Routes, actorOf, bodyOf, ok, param } from '../http.ts'
import { notFound, refused } from '../refusal.ts'
import { nodeId } from '../show/accounts.ts'
import { showGitCommit } from '../show/commits.ts'
import { urlOf } from '../show/repository.ts'
import { noreplyOf } from '../state.ts'
import { writeBlob, writeTree } from '../trees.ts'

const WRITES = { writes: ['contents'], role: 'write' } as const
const READS = { writes: null, reads: ['contents'] } as const

/** Blobs, trees and commits of git. */
export const gitDataRoutes: Routes = {
  'POST /repos/{owner}/{repo}/git/blobs': { ...WRITES, handle: createBlob },
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': { ...READS, handle: showBlob },
  'POST /repos/{owner}/{repo}/git/trees': { ...WRITES, handle: createTree },
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': { ...READS, handle: showTree },
  'POST /repos/{owner}/{repo}/git/commits': { ...WRITES, handle: createCommit },
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': {
    ...READS,
    handle: async call => {
      const commit = await readCommit(call.repository.git, param(call, 'commit_sha'))
      if (commit === undefined) throw notFound()
      return ok(showGitCommit(call.state, call.repository, commit))
    },
  },
}

async function createBlob(call: Call) {
  const { content, encoding = 'utf-8' } = bodyOf<{ content: string; encoding?: string }>(call)
  if (encoding === 'base64' && !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content))
    throw refused(422, 'content is not valid Base64')
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  const sha = await writeBlob(call.repository.git, bytes)
  return ok({ sha, url: `${urlOf(call.state, call.repository)}/git/blobs/${sha}` }, 201)
}

async function showBlob(call: Call) {
  const sha = param(call, 'file_sha')
  const { git } = call.repository
  if ((await typeOf(git, sha)) !== 'blob') throw notFound()
  const bytes = await git.bytes(['cat-file', 'blob', sha])
  const url = `${urlOf(call.state, call.repository)}/git/blobs/${sha}`
  const content = bytes.toString('base64').replaceAll(/(.{60})/g, '$1\n')
  return ok({ sha, node_id: nodeId('Blob', sha), size: bytes.length, url, content, encoding: 'base64' })
}

interface TreeEntry {
  path: string
  mode: string
  type?: string
  sha?: string | null
  content?: string
}

async function createTree(call: Call) {
  const { tree, base_tree: base = null } = bodyOf<{ tree: TreeEntry[]; base_tree?: string | null }>(call)
  const { git } = call.repository
  if (base !== null) await checkBase(call, base)
  for (const entry of tree) await checkEntry(call, base, entry)
  if (tree.length === 0) throw refused(422, 'Invalid tree info')
  const sha = await writeTree(git, base, tree)
  return ok(await treeOf(call, sha, false), 201)
}

async function checkBase({ state, repository }: Call, base: string): Promise<void> {
  const type = await typeOf(repository.git, base)
  const isFit = type === 'tree' || (type === 'commit' && state.assume.baseTreeTakesCommit)
  if (!isFit) throw refused(422, 'base_tree is not a valid tree oid')
}

async function checkEntry(
  { repository: { git } }: Call,
  base: string | null,
  entry: TreeEntry,
): Promise<void> {
  const { path, sha, content, mode } = entry
  if (path === '' || path.split('/').some(part => ['', '.', '..', '.git'].includes(part.toLowerCase())))
    throw refused(422, 'tree.path contains a malformed path component')
  if (!['100644', '100755', '040000', '160000', '120000'].includes(mode))
    throw refused(422, 'tree.mode must be one of 100644, 100755, 040000, 160000 or 120000')
  if (content !== undefined && sha !== undefined)
    throw refused(422, 'Must supply either tree.sha or tree.content, not both')
  if (content === undefined && sha === undefined)
    throw refused(422, 'Must supply either tree.sha or tree.content')
  if (typeof sha === 'string' && (await typeOf(git, sha)) !== 'blob')
    throw refused(422, `tree.sha ${sha} is not a valid blob`)
  if (sha !== null) return
  const there = base === null ? '' : await git.run(['ls-tree', '-r', '-z', base, '--', path])
  if (there === '') throw refused(422, 'GitRPC::BadObjectState')
}

async function showTree(call: Call) {
  const sha = param(call, 'tree_sha')
  const { git } = call.repository
  const tip = await git.tip(sha)
  const found = tip ?? sha
  const type = await typeOf(git, found)
  if (type !== 'tree' && type !== 'commit') throw notFound()
  const tree = (await git.run(['rev-parse', `${found}^{tree}`])).trim()
  return ok(await treeOf(call, tree, call.query.has('recursive')))
}

async function treeOf({ state, repository }: Call, sha: string, isDeep: boolean) {
  const root = urlOf(state, repository)
  const output = await repository.git.run(['ls-tree', '-z', '-l', ...(isDeep ? ['-r', '-t'] : []), sha])
  const tree = output
    .split('\0')
    .filter(line => line !== '')
    .map(line => {
      const [info = ''] = line.split('\t', 1)
      const path = line.slice(info.length + 1)
      const [mode = '', type = '', id = '', size = ''] = info.split(/ +/)
      const more = type === 'blob' ? { size: Number(size) } : {}
      return { path, mode, type, sha: id, ...more, url: `${root}/git/${type}s/${id}` }
    })
  return { sha, url: `${root}/git/trees/${sha}`, tree, truncated: false }
}

interface NewCommit {
  message: string
  tree: string
  parents?: string[]
  author?: GivenPerson
  committer?: GivenPerson
}

interface GivenPerson {
  name?: string
  email?: string
  date?: string
}

async function createCommit(call: Call) {
  const { state, repository, token } = call
  const { git } = repository
  const { message, tree, parents = [], author, committer } = bodyOf<NewCommit>(call)
  if ((await typeOf(git, tree)) !== 'tree') throw refused(422, 'Tree SHA does not exist')
  for (const parent of parents)
    if ((await typeOf(git, parent)) !== 'commit')
      throw refused(422, 'Parent SHA does not exist or is not a commit object')
  const account = actorOf(call)
  const at = state.clock.now()
  const own = { name: account.name ?? account.login, email: noreplyOf(account), at }
  const isOurs = token?.kind !== 'user' && author === undefined && committer === undefined
  const web = { name: 'GitHub', email: 'noreply@github.com', at }
  const writer = personOf(author, own)
  const made = {
    tree,
    parents,
    author: writer,
    committer: isOurs ? web : personOf(committer ?? author, own),
    message,
  }
  const sha = await writeCommit(git, made)
  // GitHub signs what an app commits in its own name
  if (isOurs) state.signed.add(sha)
  return ok(showGitCommit(state, repository, { ...made, sha, message: message.replace(/\n+$/, '') }), 201)
}

function personOf(given: GivenPerson | undefined, own: Person): Person {
  if (given === undefined) return own
  const at = given.date === undefined ? own.at : Date.parse(given.date)
  return { name: given.name ?? own.name, email: given.email ?? own.email, at }
}
