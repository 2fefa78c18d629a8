import { UserError } from '../../errors.ts'
import { readDepartures } from '../../git/departures.ts'
import { readStagedRenames } from '../../git/staged-renames.ts'
import type { Oid } from '../../git/types.ts'
import type { Project } from '../types.ts'
import { askApart } from './ask-apart.ts'

/** What became of a path that is not in the work tree. */
export interface Fate {
  /** `kept`: HEAD still has it; `unknown`: the clone's history is too short to say. */
  readonly kind: 'renamed' | 'removed' | 'kept' | 'never' | 'unknown'
  /** The commit that took it away; null when that is not committed. */
  readonly commit: Oid | null
  /** Where it is now, in the work tree. */
  readonly now: string | null
}

/** What became of each path, renames followed to where the file is now. Nothing is fetched. */
export async function findFates(project: Project, paths: readonly string[]): Promise<Map<string, Fate>> {
  if (paths.length === 0) return new Map()
  try {
    return await followAll(project, paths)
  } catch (error) {
    // A clone that lacks what had to be compared: the history has a finding of its own.
    if (!(error instanceof UserError)) throw error
    const fate: Fate = { kind: 'unknown', commit: null, now: null }
    return new Map(paths.map(path => [path, fate]))
  }
}

async function followAll(project: Project, paths: readonly string[]): Promise<Map<string, Fate>> {
  const steps = await readSteps(project, paths)
  const kept = await inHead(project, paths)
  const unseen: Fate['kind'] = project.repository.shallow ? 'unknown' : 'never'
  const fateOf = (path: string): Fate => {
    const first = steps.get(path)
    const now = follow(path, steps, project)
    if (now !== null) return { kind: 'renamed', commit: first?.commit ?? null, now }
    if (kept.has(path)) return { kind: 'kept', commit: null, now: null }
    if (first === undefined) return { kind: unseen, commit: null, now: null }
    return { kind: 'removed', commit: lastStep(path, steps)?.commit ?? null, now: null }
  }
  return new Map(paths.map(path => [path, fateOf(path)]))
}

/** One name given to a file, or none, by a commit or, with null, by what is staged. */
interface Step {
  readonly commit: Oid | null
  readonly to: string | null
}

/** Steps away from each path and from the names they lead to; each round reads the history once. */
async function readSteps(project: Project, paths: readonly string[]): Promise<Map<string, Step>> {
  const { repository, snapshot } = project
  const steps = new Map<string, Step>()
  const staged = await readStagedRenames(repository)
  for (const [to, from] of staged) steps.set(from, { commit: null, to })
  let open = paths.filter(path => !steps.has(path))
  while (open.length > 0) {
    const found = await readDepartures(repository, snapshot.commit, open)
    for (const [path, departure] of found) steps.set(path, departure)
    const next = [...found.values()].flatMap(({ to }) => to ?? [])
    open = [...new Set(next)].filter(path => !snapshot.files.has(path) && !steps.has(path))
  }
  return steps
}

function follow(path: string, steps: ReadonlyMap<string, Step>, { snapshot }: Project): string | null {
  const seen = new Set([path])
  for (let to = steps.get(path)?.to; to != null && !seen.has(to); to = steps.get(to)?.to) {
    if (snapshot.files.has(to)) return to
    seen.add(to)
  }
  return null
}

/** The step that leads nowhere any more. */
function lastStep(path: string, steps: ReadonlyMap<string, Step>): Step | undefined {
  const seen = new Set<string>()
  let [name, last] = [path, steps.get(path)]
  while (last?.to != null && steps.has(last.to) && !seen.has(name)) {
    seen.add(name)
    name = last.to
    last = steps.get(name)
  }
  return last
}

async function inHead({ repository, snapshot }: Project, paths: readonly string[]): Promise<Set<string>> {
  const plain = paths.filter(path => !/[\0\n\r]/.test(path))
  const infos = await askApart(
    repository,
    plain.map(path => `${snapshot.commit}:${path}`),
  )
  return new Set(plain.filter((_, i) => infos[i]?.found === true))
}
