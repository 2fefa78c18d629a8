import type { Finding } from '../document/types.ts'
import type { Basis, BasisProblem, Pair } from '../freshness/types.ts'
import { readFiles } from '../git/files.ts'
import type { BasisResolution, Oid, SnapshotFile } from '../git/types.ts'
import { placed } from './placed.ts'
import { resolveRecorded } from './resolve-recorded.ts'
import { inspectTarget } from './target-facts.ts'
import type { Project, TargetFacts } from './types.ts'

/** The basis of one pair's target; `blob` is the source's text at the basis, null when the basis cannot be used. */
export interface ResolvedBasis {
  readonly basis: Basis
  readonly blob: Oid | null
  readonly findings: readonly Finding[]
}

/** Bases of all existing targets that have a source: recorded in the front matter, resolved in one go. */
export async function findBases(project: Project, pairs: readonly Pair[]): Promise<Map<Pair, ResolvedBasis>> {
  const known = pairs.filter(pair => pair.sourceExists && pair.targetExists)
  const facts = await readFacts(project, known)
  const recorded = known.flatMap(pair => {
    const commit = facts.get(pair)?.recorded
    return commit == null ? [] : [{ pair, wish: { commit, path: pair.source } }]
  })
  const resolutions = await resolveRecorded(
    project,
    recorded.map(({ wish }) => wish),
  )
  const resolved = new Map(recorded.map(({ pair }, i) => [pair, resolutions[i]]))
  return new Map(known.map(pair => [pair, combine(pair, facts.get(pair), resolved.get(pair))]))
}

/** What the front matter of each target says; remembered by blob. */
async function readFacts(project: Project, pairs: readonly Pair[]): Promise<Map<Pair, TargetFacts>> {
  const { cache, config, snapshot } = project
  const facts = new Map<Pair, TargetFacts>()
  const unread = new Map<SnapshotFile, Pair>()
  for (const pair of pairs) {
    const file = snapshot.files.get(pair.target)
    if (file === undefined) continue
    const known = cache.get('targets', keyOf(project, pair, file.oid))
    if (known === undefined) unread.set(file, pair)
    else facts.set(pair, known)
  }
  if (unread.size === 0) return facts
  const inspect = await inspectTarget(config)
  await readFiles([...unread.keys()], project, (file, bytes) => {
    const pair = unread.get(file)
    if (pair === undefined) return
    const found = inspect(bytes, pair)
    cache.set('targets', keyOf(project, pair, file.oid), found)
    facts.set(pair, found)
  })
  return facts
}

function keyOf({ config }: Project, pair: Pair, oid: Oid): string {
  const mdx = pair.target.endsWith('.mdx') ? 'x' : ''
  return `${oid}${mdx} ${config.content[pair.content]?.basisFields.join(' ') ?? ''}`
}

function combine(
  pair: Pair,
  facts: TargetFacts | undefined,
  resolution: BasisResolution | undefined,
): ResolvedBasis {
  const findings = (facts?.findings ?? []).map(finding => placed(finding, pair.target))
  const basis = { commit: null, path: null, from: null, recorded: null, problem: null }
  if (facts === undefined || facts.problem !== null || resolution === undefined) {
    return { basis: { ...basis, problem: problemOf(facts) }, blob: null, findings }
  }
  const from = 'front-matter' as const
  const { commit, problem } = resolution
  const found = { ...basis, commit, from, recorded: facts.recorded, problem }
  if (resolution.problem !== null) return { basis: found, blob: null, findings }
  return { basis: { ...found, path: resolution.path }, blob: resolution.blob, findings }
}

/** A target that was passed over could not be read at all; the findings say why. */
function problemOf(facts: TargetFacts | undefined): BasisProblem {
  return facts === undefined ? 'unreadable-front-matter' : (facts.problem ?? 'none')
}
