import { type Call, type Routes, ok, param } from '../http.ts'
import { notFound } from '../refusal.ts'
import { htmlOf, urlOf } from '../show/repository.ts'
import { commitNamed } from './commits.ts'

/** Files as they are at a commit. */
export const contentRoutes: Routes = {
  'GET /repos/{owner}/{repo}/contents/{path}': { writes: null, reads: ['contents'], handle: showContent },
}

async function showContent(call: Call) {
  const { repository, query, headers } = call
  const asked = query.get('ref')
  const sha = await commitNamed(repository, asked ?? repository.defaultBranch)
  if (sha === undefined) throw notFound()
  const path = param(call, 'path').replace(/\/+$/, '')
  const entries = await entriesOf(call, sha, path)
  const entry = entries.find(each => each.path === path)
  if (path === '' || entry?.type === 'tree') {
    const inside = await entriesOf(call, sha, path === '' ? '' : `${path}/`)
    return ok(inside.map(each => showEntry(call, each, asked ?? repository.defaultBranch)))
  }
  if (entry === undefined) throw notFound()
  const bytes = await repository.git.bytes(['cat-file', 'blob', entry.sha])
  if (/\braw\b/.test(headers.accept ?? '')) return { status: 200, body: bytes.toString('utf8') }
  const content = bytes.toString('base64').replaceAll(/(.{60})/g, '$1\n')
  return ok({ ...showEntry(call, entry, asked ?? repository.defaultBranch), content, encoding: 'base64' })
}

interface Entry {
  path: string
  type: string
  sha: string
  size: number
}

async function entriesOf({ repository }: Call, commit: string, path: string): Promise<Entry[]> {
  const output = await repository.git.run([
    'ls-tree',
    '-z',
    '-l',
    commit,
    ...(path === '' ? [] : ['--', path]),
  ])
  const lines = output.split('\0').filter(line => line !== '')
  return lines.map(line => {
    const [, type = '', sha = '', size = ''] = line.slice(0, line.indexOf('\t')).split(/ +/)
    return { path: line.slice(line.indexOf('\t') + 1), type, sha, size: Number(size) || 0 }
  })
}

function showEntry({ state, repository }: Call, { path, type, sha, size }: Entry, ref: string) {
  const root = urlOf(state, repository)
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const self = `${root}/contents/${encoded}?ref=${encodeURIComponent(ref)}`
  const git = `${root}/git/${type}s/${sha}`
  const html = `${htmlOf(state, repository)}/${type}/${ref}/${encoded}`
  return {
    name: path.split('/').at(-1),
    path,
    sha,
    size,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'blob' ? `${htmlOf(state, repository)}/raw/${ref}/${encoded}` : null,
    type: type === 'blob' ? 'file' : type === 'tree' ? 'dir' : 'submodule',
    _links: { self, git, html },
  }
}
