import { readDefaultHead } from '../../git/default-head.ts'
import { readLandedLine } from '../../git/landed-line.ts'
import { readCommits } from '../../git/read-commits.ts'
import type { Oid, Repository } from '../../git/types.ts'
import { bringCommits } from '../../plan/digest/bring-commits.ts'
import { describeLanding } from '../../plan/digest/describe-landing.ts'
import { isWithin, type Period } from '../../plan/digest/parse-period.ts'
import type { Landed } from '../../plan/digest/types.ts'
import type { DigestHost } from './digest-host.ts'

interface Asked {
  readonly host: DigestHost
  /** Account that has the repository: a branch of its own says nothing of who opened the request. Null: not known. */
  readonly owner: string | null
}

/** What landed on the default branch in a period, the newest first, and the newest commit of that branch. */
export async function readLanded(
  repository: Repository,
  period: Period,
  { host, owner }: Asked,
): Promise<{ readonly head: Oid; readonly landed: readonly Landed[] }> {
  const head = await readDefaultHead(repository)
  const line = await readLandedLine(repository, head)
  const first = line.findIndex(({ at }) => isWithin(period, at))
  const last = line.findLastIndex(({ at }) => isWithin(period, at))
  if (first < 0) return { head, landed: [] }
  const stretch = line.slice(first, last + 1).map(({ oid }) => oid)
  const before = line[last + 1]?.oid
  const commits = await readCommits(repository, stretch.slice(0, 1), before === undefined ? [] : [before])
  const nodes = new Map(commits.map(commit => [commit.oid, commit]))
  const brought = bringCommits(stretch, commits)
  const found = stretch.flatMap(oid => nodes.get(oid) ?? []).filter(({ at }) => isWithin(period, at))
  const described = found.map(commit => ({ commit, landing: describeLanding(commit) }))
  const hosted = await host.merged(
    described.flatMap(({ landing }) => landing.number ?? []),
    period.since,
  )
  const landed = described.map(({ commit, landing }): Landed => {
    const known = hosted.get(landing.number ?? 0)
    const isOwn = owner !== null && landing.from?.toLowerCase() === owner.toLowerCase()
    return {
      commit,
      landing: { ...landing, title: landing.title ?? known?.title ?? null },
      opener: known?.author ?? (isOwn ? null : landing.from),
      brought: brought.get(commit.oid) ?? [],
    }
  })
  return { head, landed }
}
