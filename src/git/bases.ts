import { type BasisCommit, findCommits } from './basis-commits.ts'
import { findBlobs } from './blobs-at.ts'
import { missing } from './failure.ts'
import { type FoundSource, followRenames } from './follow-renames.ts'
import { readHistory } from './history.ts'
import { type BasisContext, keyOf } from './lookup.ts'
import { findOutsiders } from './outsiders.ts'
import { readRenames } from './renames.ts'
import type { BasisResolution, BasisWish, Oid, Place, Repository } from './types.ts'

/**
 * The source blob of each recorded basis, or why there is none; in the order of `wishes`.
 * Throws `git:shallow` or `git:partial` when the clone may lack what was asked for; never fetches.
 */
export async function resolveBases(
  wishes: readonly BasisWish[],
  context: BasisContext,
): Promise<BasisResolution[]> {
  const lookup = { ...context, history: once(() => readHistory(context.repository, context.head)) }
  const renames = once(context.renames ?? (() => readRenames(context.repository, context.head)))
  const commits = await findCommits([...new Set(wishes.map(wish => wish.commit))], context.objects)
  const [exact, named] = [true, false].map(is =>
    placesOf(
      wishes.filter(wish => (wish.exact ?? false) === is),
      commits,
    ),
  )
  const [outsiders, there, found] = await Promise.all([
    findOutsiders(fullIds(commits), lookup),
    findThere(exact ?? [], lookup),
    followRenames(named ?? [], { ...lookup, renames }),
  ])
  const resolutions = wishes.map(wish => resolve(wish, { commits, outsiders, there, found }))
  if (context.repository.shallow) refuseGuesses(wishes, resolutions, context.repository)
  return resolutions
}

interface Findings {
  readonly commits: ReadonlyMap<string, BasisCommit>
  readonly outsiders: ReadonlySet<Oid>
  /** What stands at exact places. */
  readonly there: ReadonlyMap<string, FoundSource>
  readonly found: ReadonlyMap<string, FoundSource>
}

function resolve(wish: BasisWish, { commits, outsiders, there, found }: Findings): BasisResolution {
  const commit = commits.get(wish.commit) ?? { problem: 'unknown-commit', commit: null }
  if (commit.problem !== null) return commit
  if (outsiders.has(commit.commit)) return { problem: 'not-an-ancestor', commit: commit.commit }
  const sources = wish.exact === true ? there : found
  const source = sources.get(keyOf({ commit: commit.commit, path: wish.path }))
  if (source === undefined) return { problem: 'no-source', commit: commit.commit }
  return { problem: null, commit: commit.commit, ...source }
}

function fullIds(commits: ReadonlyMap<string, BasisCommit>): Oid[] {
  return [...new Set(commits.values())].flatMap(({ commit }) => (commit === null ? [] : [commit]))
}

function placesOf(wishes: readonly BasisWish[], commits: ReadonlyMap<string, BasisCommit>): Place[] {
  const places = new Map<string, Place>()
  for (const { commit: recorded, path } of wishes) {
    const commit = commits.get(recorded)?.commit
    if (commit != null) places.set(keyOf({ commit, path }), { commit, path })
  }
  return [...places.values()]
}

async function findThere(places: readonly Place[], context: BasisContext): Promise<Map<string, FoundSource>> {
  const blobs = await findBlobs(places, context)
  return new Map(
    places.flatMap((place, i) => {
      const blob = blobs[i]
      return blob == null ? [] : [[keyOf(place), { path: place.path, blob }] as const]
    }),
  )
}

/** Where the history is cut off, a commit or a rename that was not found may lie beyond the cut. */
function refuseGuesses(
  wishes: readonly BasisWish[],
  resolutions: readonly BasisResolution[],
  repository: Repository,
): void {
  const cut = resolutions.findIndex(
    ({ problem }, i) =>
      problem !== null &&
      BEYOND_THE_CUT.has(problem) &&
      !(problem === 'no-source' && wishes[i]?.exact === true),
  )
  if (cut !== -1) throw missing(repository, wishes[cut]?.commit ?? '')
}

const BEYOND_THE_CUT = new Set<string>(['unknown-commit', 'not-an-ancestor', 'no-source'])

function once<T>(action: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null
  return async () => (result ??= action())
}
