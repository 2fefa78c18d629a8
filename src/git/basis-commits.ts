import type { BasisResolution, ObjectInfo, ObjectReader, Oid } from './types.ts'

export type BasisCommit =
  | Extract<BasisResolution, { commit: null }>
  | { readonly problem: null; readonly commit: Oid }

/** The full id of each recorded basis: 7 to 64 hex digits that begin exactly one commit; branches and tags of such a name do not count. */
export async function findCommits(
  recorded: readonly string[],
  objects: ObjectReader,
): Promise<Map<string, BasisCommit>> {
  const found = new Map<string, BasisCommit>()
  const wellFormed = recorded.filter(each => /^[0-9a-f]{7,64}$/i.test(each))
  for (const each of recorded) found.set(each, { problem: 'malformed', commit: null })
  const infos = await objects.info(wellFormed.map(each => `${each.toLowerCase()}^{commit}`))
  const doubtful = wellFormed.filter((each, index) => !begins(infos[index], each))
  for (const [index, each] of wellFormed.entries()) {
    const info = infos[index]
    if (info?.found === true) found.set(each, { problem: null, commit: info.oid })
  }
  for (const each of doubtful) found.set(each, await explain(each, objects))
  return found
}

function begins(info: ObjectInfo | undefined, prefix: string): boolean {
  return info?.found === true && info.oid.startsWith(prefix.toLowerCase())
}

/** Tells apart why no commit of this id answered. */
async function explain(recorded: string, objects: ObjectReader): Promise<BasisCommit> {
  const prefix = recorded.toLowerCase()
  // In `x-g<id>`, the form of `git describe`, git looks for ids of commits only, not for a branch of that name.
  const [plain, described] = await objects.info([prefix, `evergloss-0-g${prefix}`])
  if (described?.found === true && described.type === 'commit' && begins(described, prefix)) {
    return { problem: null, commit: described.oid }
  }
  if (plain?.found === false)
    return { problem: plain.why === 'ambiguous' ? 'ambiguous' : 'unknown-commit', commit: null }
  return { problem: begins(plain, prefix) ? 'not-a-commit' : 'unknown-commit', commit: null }
}
