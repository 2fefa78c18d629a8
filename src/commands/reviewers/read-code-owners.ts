import { type CodeOwners, parseCodeOwners } from '../../plan/reviewers/code-owners.ts'
import type { Oid } from '../../git/types.ts'
import type { Project } from '../types.ts'

/** The CODEOWNERS file of a project's commit: the first of GitHub's places that has one; without rules where none has, or it is too large for GitHub. */
export async function readCodeOwners({
  objects,
  snapshot,
}: Pick<Project, 'objects' | 'snapshot'>): Promise<CodeOwners & { readonly path: string | null }> {
  const infos = await objects.info(PLACES.map(path => `${snapshot.commit}:${path}`))
  const at = infos.findIndex(info => info.found && info.type === 'blob')
  const info = infos[at]
  if (info?.found !== true || info.size > MOST_BYTES) return { rules: [], notes: [], path: null }
  return { ...parseCodeOwners(await textOf(info.oid, objects)), path: PLACES[at] ?? null }
}

const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']
const MOST_BYTES = 3_000_000

async function textOf(oid: Oid, objects: Project['objects']): Promise<string> {
  let text = ''
  await objects.read([oid], (_, bytes) => (text = bytes.toString('utf8')))
  return text
}
