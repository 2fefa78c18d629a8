import type { LoadedParser } from '../document/parsers.ts'
import type { Verdict } from '../freshness/types.ts'
import type { Oid } from '../git/types.ts'
import type { Cache, Project, Source, SourceAnswer } from './types.ts'

/** Answers by source, and the parser that gave them, null when all were remembered. */
export interface Comparisons {
  readonly answers: ReadonlyMap<Source, SourceAnswer>
  readonly parser: LoadedParser | null
}

/**
 * Compares each source with its version at each basis, with every change when `changes` is true. Answers are remembered by
 * blob and options; texts are read and parsed only for what is not known yet.
 */
export async function compareSources(
  project: Project,
  sources: readonly Source[],
  changes: boolean,
): Promise<Comparisons> {
  const memory: Memory = { cache: project.cache, kind: changes ? 'changes' : 'verdicts' }
  const answers = new Map<Source, SourceAnswer>()
  for (const source of sources) {
    const known = recall(memory, source)
    if (known !== undefined) answers.set(source, known)
  }
  const open = sources.filter(source => !answers.has(source))
  if (open.length === 0) return { answers, parser: null }
  const { judgeSources } = await import('./judge-sources.ts')
  // Who looks into the targets next asks for the changes, but memory must stay bounded
  const isFew = open.length <= FEW
  let parser: LoadedParser | null = null
  await judgeSources(project, open, (source, answer, by) => {
    const kept = changes ? answer : withoutChanges(answer)
    answers.set(source, isFew ? answer : kept)
    parser ??= by
    // What a stand-in parser says is not kept: another machine, or this one mended, would be told its answers.
    if (by.name === source.options.parser) remember(memory, source, kept)
  })
  return { answers, parser }
}

const FEW = 512

interface Memory {
  readonly cache: Cache
  readonly kind: 'verdicts' | 'changes'
}

function recall({ cache, kind }: Memory, source: Source): SourceAnswer | undefined {
  const known = cache.get(kind, source.key)
  const isWhole = (answer: SourceAnswer): boolean =>
    answer.segments === null || [...source.bases.values()].every(oid => oid in answer.verdicts)
  return known !== undefined && isWhole(known) ? known : undefined
}

/** What other commits were compared with it stays known: branches have older versions than their base. */
function remember({ cache, kind }: Memory, { key }: Source, answer: SourceAnswer): void {
  const known = cache.get(kind, key)?.verdicts ?? {}
  cache.set(kind, key, { ...answer, verdicts: { ...known, ...answer.verdicts } })
}

function withoutChanges(answer: SourceAnswer): SourceAnswer {
  const verdicts: Record<Oid, Verdict | null> = {}
  for (const [oid, verdict] of Object.entries(answer.verdicts))
    verdicts[oid] = verdict === null ? null : { counts: verdict.counts, state: verdict.state }
  return { ...answer, verdicts }
}
