import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes `openapi.schema.json`: of GitHub's description of its API, what the emulator answers and the schemas that it reaches. In a folder apart:
 * `npm install @octokit/openapi@23.0.2`, then `node prune-openapi.js FOLDER/node_modules/@octokit/openapi`. 394 MB, hence no dependency.
 */
const OPERATIONS = `
GET /repos/{owner}/{repo}
GET POST /repos/{owner}/{repo}/pulls
GET PATCH /repos/{owner}/{repo}/pulls/{pull_number}
PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge
GET /repos/{owner}/{repo}/pulls/{pull_number}/files
GET /repos/{owner}/{repo}/pulls/{pull_number}/commits
GET POST DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers
GET POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews
GET POST /repos/{owner}/{repo}/issues
GET PATCH /repos/{owner}/{repo}/issues/{issue_number}
GET POST /repos/{owner}/{repo}/issues/{issue_number}/comments
GET POST /repos/{owner}/{repo}/issues/{issue_number}/labels
DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}
GET /repos/{owner}/{repo}/issues/comments
GET PATCH DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}
GET POST /repos/{owner}/{repo}/labels
GET PATCH DELETE /repos/{owner}/{repo}/labels/{name}
GET /repos/{owner}/{repo}/git/ref/{ref}
GET /repos/{owner}/{repo}/git/matching-refs/{ref}
POST /repos/{owner}/{repo}/git/refs
PATCH DELETE /repos/{owner}/{repo}/git/refs/{ref}
POST /repos/{owner}/{repo}/git/blobs
GET /repos/{owner}/{repo}/git/blobs/{file_sha}
POST /repos/{owner}/{repo}/git/trees
GET /repos/{owner}/{repo}/git/trees/{tree_sha}
POST /repos/{owner}/{repo}/git/commits
GET /repos/{owner}/{repo}/git/commits/{commit_sha}
GET /repos/{owner}/{repo}/commits
GET /repos/{owner}/{repo}/commits/{ref}
GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls
GET /repos/{owner}/{repo}/compare/{basehead}
GET /repos/{owner}/{repo}/contents/{path}
GET /repos/{owner}/{repo}/branches/{branch}
GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts
GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}
GET /repos/{owner}/{repo}/collaborators/{username}
GET /repos/{owner}/{repo}/collaborators/{username}/permission
GET /user
GET /users/{username}
GET /rate_limit
`
const SILENT = new Set([
  'description',
  'summary',
  'examples',
  'example',
  'externalDocs',
  'tags',
  'title',
  'x-github',
])

const source = process.argv[2] ?? 'node_modules/@octokit/openapi'
const { version, license } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
const full = JSON.parse(readFileSync(join(source, 'generated/api.github.com.json'), 'utf8'))
const paths = Object.fromEntries(
  OPERATIONS.trim()
    .split('\n')
    .map(line => pruned(line.split(' '))),
)
const kept = {
  openapi: full.openapi,
  info: { title: full.info.title, version, license },
  paths,
  components: {},
}
reach(paths)
writeFileSync(join(import.meta.dirname, 'openapi.schema.json'), `${JSON.stringify(sorted(kept), null, 1)}\n`)

function pruned(words) {
  const path = words.at(-1)
  const methods = words.slice(0, -1).map(word => word.toLowerCase())
  return [path, Object.fromEntries(methods.map(method => [method, quiet(operation(path, method))]))]
}

function operation(path, method) {
  const found = full.paths[path]?.[method]
  if (found === undefined) throw new Error(`${method} ${path}: no such operation`)
  return found
}

/** Without prose: names of properties are no prose. */
function quiet(value, inProperties = false) {
  if (Array.isArray(value)) return value.map(item => quiet(item))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => inProperties || !SILENT.has(key))
  return Object.fromEntries(
    entries.map(([key, part]) => [key, quiet(part, key === 'properties' && !inProperties)]),
  )
}

function reach(value) {
  if (typeof value !== 'object' || value === null) return
  if (typeof value.$ref === 'string') keep(value.$ref)
  for (const part of Object.values(value)) reach(part)
}

function keep(ref) {
  const [, , kind, name] = ref.split('/')
  kept.components[kind] ??= {}
  if (name in kept.components[kind]) return
  kept.components[kind][name] = quiet(full.components[kind][name])
  reach(kept.components[kind][name])
}

function sorted({ components, ...rest }) {
  const byName = part => Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    ...rest,
    components: byName(
      Object.fromEntries(Object.entries(components).map(([kind, part]) => [kind, byName(part)])),
    ),
  }
}
